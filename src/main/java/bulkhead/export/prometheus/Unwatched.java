package bulkhead.export.prometheus;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.export.Notes;
import bulkhead.model.Component;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sizes that are drawn and rated, and at which no alarm is raised: nobody gives such figures of the program. */
record Unwatched(Deployment deployment, List<Source> sources, Notes notes) {
    private static final List<PropertySpec> SIZES = List.of(Props.MAX_CONNECTIONS, Props.MAX_RATE, Props.WORKERS, Props.MEMORY_LIMIT, Props.DISK,
            Props.RETENTION);
    /** Whoever isn't run by oneself is watched by who runs it. */
    private static final Set<Role> OTHERS = EnumSet.of(Role.SOURCE, Role.EDGE);

    void note() {
        deployment.topology().components().values().stream().filter(component -> !OTHERS.contains(deployment.role(component.id()))
                && !deployment.nodes(component.id()).isEmpty()).forEach(this::note);
    }

    private void note(Component component) {
        var sizes = SIZES.stream().filter(size -> drawn(component, size) && !alarmed(component, size)).map(PropertySpec::id).toList();
        if (!sizes.isEmpty()) {
            notes.add("prometheus-unwatched", component.id(), component.label(), String.join(", ", sizes));
        }
    }

    private boolean drawn(Component component, PropertySpec size) {
        return deployment.settings().of(component, size).filter(setting -> setting.basis() != Setting.Basis.CATALOGUE && setting.base() > 0).isPresent();
    }

    private boolean alarmed(Component component, PropertySpec size) {
        return sources.stream().filter(source -> source.component().equals(component)).flatMap(Unwatched::sizes).anyMatch(size.id()::equals);
    }

    private static Stream<String> sizes(Source source) {
        var figures = source.figures().stream().map(figure -> figure.full().property());
        return source.sort() == Source.Sort.KAFKA ? Stream.concat(figures, Stream.of(Props.RETENTION.id())) : figures;
    }
}
