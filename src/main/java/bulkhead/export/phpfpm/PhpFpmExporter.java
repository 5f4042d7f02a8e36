package bulkhead.export.phpfpm;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.model.Component;
import java.util.Optional;

/** A {@code php-fpm.conf} with one pool for each component of PHP-FPM; its instances are alike and share it. */
public final class PhpFpmExporter implements Exporter {
    private static final Program PHP_FPM = new Program("php-fpm");

    @Override
    public String target() {
        return PHP_FPM.name();
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var files = PHP_FPM.components(deployment).flatMap(component -> file(deployment, component, notes).stream()).toList();
        return new Export(files, notes.list());
    }

    private static Optional<Artifact> file(Deployment deployment, Component component, Notes notes) {
        if (deployment.nodes(component.id()).isEmpty()) {
            return Optional.empty();
        }
        if (deployment.settings().required(component, Props.WORKERS).count() < 1) {
            notes.add("fpm-no-workers", component.id(), component.label());
            return Optional.empty();
        }
        var path = PHP_FPM.name() + "/" + deployment.names().of(component.id()) + "/php-fpm.conf";
        return Optional.of(new Pool(deployment, component, notes).artifact(path));
    }
}
