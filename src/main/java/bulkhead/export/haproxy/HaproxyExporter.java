package bulkhead.export.haproxy;

import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.model.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One {@code haproxy.cfg} for each instance of a component that runs HAProxy, for the release the component states. */
public final class HaproxyExporter implements Exporter {
    private static final String PRODUCT = "haproxy";

    @Override
    public String target() {
        return PRODUCT;
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var artifacts = deployment.topology().components().values().stream()
                .flatMap(component -> files(deployment, component, notes)).toList();
        return new Export(artifacts, notes.list());
    }

    private static Stream<Artifact> files(Deployment deployment, Component component, Notes notes) {
        var kind = deployment.catalog().kind(component);
        if (kind.isEmpty() || kind.get().role() != Role.BALANCER) {
            return Stream.empty();
        }
        if (!kind.get().product().equals(Optional.of(PRODUCT))) {
            notes.add("other-balancer", component.id(), component.label(), kind.get().id());
            return Stream.empty();
        }
        return deployment.nodes(component.id()).stream()
                .flatMap(node -> files(new Proxy(deployment, component, node, notes)).stream());
    }

    private static List<Artifact> files(Proxy proxy) {
        var folder = PRODUCT + "/" + proxy.node().name() + "/";
        var edge = Edge.of(proxy);
        var routes = Routes.of(proxy);
        var configuration = new Configuration(proxy, routes, edge).artifact(folder + "haproxy.cfg");
        return edge.guards() ? List.of(configuration, edge.addresses(folder)) : List.of(configuration);
    }
}
