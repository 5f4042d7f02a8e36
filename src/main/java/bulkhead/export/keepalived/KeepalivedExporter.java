package bulkhead.export.keepalived;

import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Member;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * A {@code keepalived.conf} for each HAProxy instance of a group of which one is active and the others stand by: they share an
 * address by VRRP.
 */
public final class KeepalivedExporter implements Exporter {
    private static final Program HAPROXY = new Program("haproxy");
    private static final int LAST_ROUTER = 255;

    @Override
    public String target() {
        return "keepalived";
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var artifacts = new ArrayList<Artifact>();
        int router = 0;
        for (var group : deployment.topology().groups().values()) {
            var cluster = new Cluster(deployment, group, members(deployment, group).toList(), router + 1, notes);
            if (group.balancing() == Balancing.ACTIVE_STANDBY && !cluster.members().isEmpty() && written(cluster)) {
                router++;
                oneWorks(cluster);
                cluster.members().forEach(member -> artifacts.add(new Configuration(cluster, member)
                        .artifact("keepalived/" + member.node().name() + "/keepalived.conf")));
            }
        }
        return new Export(artifacts, notes.list());
    }

    private static Stream<Cluster.Holder> members(Deployment deployment, Group group) {
        return group.members().stream().map(Member::component).map(deployment.topology().components()::get)
                .filter(component -> HAPROXY.runs(deployment, component))
                .flatMap(component -> deployment.nodes(component.id()).stream().map(node -> new Cluster.Holder(component, node)));
    }

    /** Nobody shares an address, whatever is drawn. */
    private static void oneWorks(Cluster cluster) {
        long active = cluster.members().stream().filter(holder -> cluster.group().members().stream()
                .noneMatch(member -> member.standby() && member.component().equals(holder.component().id()))).count();
        if (active > 1) {
            cluster.notes().add("vrrp-one-works", cluster.group().id(), cluster.group().label(), Long.toString(active));
        }
    }

    private static boolean written(Cluster cluster) {
        var reason = !cluster.deployment().floating().shares(cluster.group()) ? "vrrp-unshared" : cluster.edgeOnly() ? "vrrp-behind-edge" : cluster.members().size() < 2 ? "vrrp-alone"
                : cluster.router() > LAST_ROUTER ? "vrrp-too-many" : "";
        if (!reason.isEmpty()) {
            cluster.notes().add(reason, cluster.group().id(), cluster.group().label());
        }
        return reason.isEmpty();
    }
}
