package bulkhead.drill;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.export.Program;
import bulkhead.model.Component;
import bulkhead.model.Topology;
import bulkhead.model.Value;
import bulkhead.program.Version;
import java.util.List;
import java.util.Optional;

/** Which release of a program files are written for where the one installed is older than the one drawn. */
record Releases(Program program, Version installed, Catalog catalog) {
    /** Those that components state that run the program. */
    List<String> drawn(Topology topology) {
        var deployment = Deployment.of(topology, catalog);
        return program.components(deployment).map(component -> release(deployment, component)).distinct().sorted().toList();
    }

    private static String release(Deployment deployment, Component component) {
        return deployment.settings().required(component, Props.RELEASE).text();
    }

    /** Each component for the newest release that is installed, or older; empty where even the oldest is newer. */
    Optional<Topology> written(Topology topology) {
        var deployment = Deployment.of(topology, catalog);
        var written = topology;
        for (var component : program.components(deployment).toList()) {
            if (tooNew(release(deployment, component))) {
                var older = older(component);
                if (older.isEmpty()) {
                    return Optional.empty();
                }
                written = written.with(component.withProperty(Props.RELEASE.id(), new Value.Text(older.get())));
            }
        }
        return Optional.of(written);
    }

    private boolean tooNew(String release) {
        return Version.in(release).filter(version -> version.compareTo(installed) > 0).isPresent();
    }

    private Optional<String> older(Component component) {
        return catalog.property(component, Props.RELEASE.id()).map(PropertySpec::type)
                .filter(PropertySpec.Type.Choice.class::isInstance)
                .map(PropertySpec.Type.Choice.class::cast).stream().flatMap(choice -> choice.words().stream())
                .filter(word -> !tooNew(word))
                .max((one, other) -> Version.in(one).orElseThrow().compareTo(Version.in(other).orElseThrow()));
    }
}
