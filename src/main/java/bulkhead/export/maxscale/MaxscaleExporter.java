package bulkhead.export.maxscale;

import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.model.Component;
import bulkhead.model.Redundancy;

/** One {@code maxscale.cnf} for each instance of a component that runs MaxScale, for the release the component states. */
public final class MaxscaleExporter implements Exporter {
    private static final String PRODUCT = "maxscale";
    private static final String DATABASE = "mariadb";

    @Override
    public String target() {
        return PRODUCT;
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var artifacts = deployment.topology().components().values().stream()
                .filter(component -> runs(deployment, component, PRODUCT))
                .flatMap(component -> deployment.nodes(component.id()).stream()
                        .map(node -> new Proxy(deployment, component, node, notes)))
                .map(proxy -> new Configuration(proxy).artifact(PRODUCT + "/" + proxy.node().name() + "/maxscale.cnf")).toList();
        unattended(deployment, notes);
        return new Export(artifacts, notes.list());
    }

    /** Replicated MariaDB groups that no MaxScale looks after. */
    private static void unattended(Deployment deployment, Notes notes) {
        var topology = deployment.topology();
        topology.groups().values().stream()
                .filter(group -> group.redundancy() instanceof Redundancy.PrimaryReplica(var primary, var _, var _)
                        && runs(deployment, topology.components().get(primary), DATABASE))
                .filter(group -> topology.links().values().stream().noneMatch(link -> link.to().equals(group.id())
                        && runs(deployment, topology.components().get(link.from()), PRODUCT)))
                .forEach(group -> notes.add("no-maxscale", group.id(), group.label()));
    }

    static boolean runs(Deployment deployment, Component component, String product) {
        return deployment.catalog().kind(component).flatMap(kind -> kind.product()).filter(product::equals).isPresent();
    }
}
