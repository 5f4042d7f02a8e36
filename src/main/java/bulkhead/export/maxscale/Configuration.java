package bulkhead.export.maxscale;

import bulkhead.catalog.Props;
import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.model.LinkKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the file of one MaxScale instance from top to bottom. */
final class Configuration {
    private static final int LAST_PORT = 65_535;

    private final Proxy proxy;
    private final Sheet sheet = new Sheet();

    Configuration(Proxy proxy) {
        this.proxy = proxy;
    }

    Artifact artifact(String path) {
        program();
        var port = proxy.setting(Props.PORT).count();
        for (var cluster : clusters()) {
            port = free(port, cluster);
            servers(cluster);
            new Monitor(cluster).write(sheet);
            new Service(cluster).write(sheet, port++);
        }
        return sheet.artifact(path);
    }

    private int free(int port, Cluster cluster) {
        int next = port == proxy.setting(Props.ADMIN_PORT).count() ? port + 1 : port;
        if (next != proxy.setting(Props.PORT).count()) {
            proxy.notes().add("further-port", cluster.link().id(),
                    cluster.callee().label(), Integer.toString(next), proxy.component().label());
        }
        return next;
    }

    private List<Cluster> clusters() {
        var topology = proxy.deployment().topology();
        var clusters = new ArrayList<Cluster>();
        var taken = new HashSet<Node>();
        for (var link : topology.links().values()) {
            if (link.from().equals(proxy.id()) && link.kind() != LinkKind.REPLICATES && !link.to().equals(proxy.id())) {
                var cluster = new Cluster(proxy, link, topology.element(link.to()).orElseThrow());
                if (clusters.stream().noneMatch(other -> other.callee().equals(cluster.callee()))
                        && written(cluster, clusters.size(), taken)) {
                    clusters.add(cluster);
                }
            }
        }
        if (clusters.isEmpty()) {
            proxy.notes().add("no-database", proxy.id(), proxy.component().label());
        }
        return clusters;
    }

    private boolean written(Cluster cluster, int before, Set<Node> taken) {
        var nodes = cluster.nodes();
        String reason = nodes.isEmpty() ? "empty-database" : !cluster.speaksMariadb() ? "not-mariadb"
                : nodes.stream().anyMatch(taken::contains) ? "server-twice"
                : nodes.stream().anyMatch(node -> cluster.port(node).isEmpty()) ? "no-port"
                : proxy.setting(Props.PORT).count() + before + 1 > LAST_PORT ? "out-of-ports" : "";
        if (!reason.isEmpty()) {
            proxy.notes().add(reason, cluster.callee().id(), cluster.callee().label());
            return false;
        }
        return taken.addAll(nodes);
    }

    private void program() {
        var node = proxy.node();
        var places = node.places().stream().map(proxy.deployment().topology().places()::get).map(Comment::on)
                .collect(Collectors.joining(", "));
        var instance = "instance " + node.number() + " of " + proxy.deployment().nodes(proxy.id()).size()
                + (places.isEmpty() ? "" : ", in " + places);
        // the file is the truth: what was changed at run time is forgotten on restart
        Block.of(sheet, Section.MAXSCALE, "maxscale", proxy.release(), proxy.component(), "MaxScale " + proxy.release() + ", "
                + instance)
                .put("threads", "auto").on("substitute_variables").put("load_persisted_configs", "false")
                .put("admin_host", "127.0.0.1").count("admin_port", proxy.setting(Props.ADMIN_PORT));
        proxy.notes().add("secrets", proxy.id(), proxy.component().label(), String.join(", ", Credentials.variables()));
    }

    private void servers(Cluster cluster) {
        var secondary = cluster.secondary();
        for (var node : cluster.nodes()) {
            var component = proxy.deployment().topology().components().get(node.component());
            proxy.deployment().refusedAddress(component.id())
                    .ifPresent(_ -> proxy.notes().add("address-refused", component.id(), component.label()));
            var block = Block.of(sheet, Section.SERVER, node.name(), proxy.release(), component, "instance " + node.number())
                    .put("address", node.host()).put("port", cluster.port(node).orElseThrow());
            if (secondary.contains(node)) {
                block.put("rank", "secondary");
            }
        }
    }
}
