package bulkhead.export.maxscale;

import bulkhead.catalog.Props;
import bulkhead.deployment.Node;
import bulkhead.model.Failover;
import bulkhead.model.Redundancy;
import bulkhead.export.Sheet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the monitor of a cluster: who is primary, when it counts as lost, who may take over, and which MaxScale decides. */
record Monitor(Cluster cluster) {
    static String name(Cluster cluster) {
        return cluster.name() + "-monitor";
    }

    void write(Sheet sheet) {
        if (cluster.monitoring().galera()) {
            galera(sheet);
        } else {
            watched(sheet);
        }
    }

    /** Who takes the writes is the servers' own doing; MaxScale only follows. A donor copies by mariabackup and can go on serving. */
    private void galera(Sheet sheet) {
        var block = Block.of(sheet, Section.GALERA_MONITOR, name(cluster), cluster.proxy().release(), cluster.callee(),
                "which of them takes the writes");
        looks(block, "galeramon").on("available_when_donor");
    }

    private void watched(Sheet sheet) {
        var proxy = cluster.proxy();
        var block = Block.of(sheet, Section.MONITOR, name(cluster), proxy.release(), cluster.callee(),
                "who is primary, and who becomes it");
        looks(block, "mariadbmon");
        cluster.monitoring().replication().ifPresent(replication -> replication(block, replication));
        if (cluster.watchers() > 1) {
            cooperation(block);
        }
    }

    /** When a database counts as lost: the timers that detection is computed from. */
    private Block looks(Block block, String module) {
        var monitoring = cluster.monitoring();
        block.put("module", module).put("servers", names(cluster.nodes().stream()))
                .put("user", Credentials.MONITOR.user()).put("password", Credentials.MONITOR.password())
                .time("monitor_interval", monitoring.interval());
        monitoring.looks().ifPresent(looks -> block.count("failcount", looks));
        waits(block).forEach(wait -> block.time(wait, monitoring.timeout()));
        return block.put("backend_connect_attempts", 1);
    }

    /** One parameter for all that is waited for, where the release has it; there it stands for the older ones. */
    private static List<String> waits(Block block) {
        return block.takes("backend_timeout") ? List.of("backend_timeout") : List.of("backend_connect_timeout", "backend_read_timeout");
    }

    private void replication(Block block, Redundancy.PrimaryReplica replication) {
        var proxy = cluster.proxy();
        var automatic = cluster.monitoring().control().isPresent();
        block.put("replication_user", Credentials.REPLICATION.user())
                .put("replication_password", Credentials.REPLICATION.password())
                .put("auto_failover", Boolean.toString(automatic)).put("auto_rejoin", Boolean.toString(automatic))
                .on("enforce_read_only_slaves");
        cluster.monitoring().silence().ifPresent(silence -> block.on("verify_master_failure").time("master_failure_timeout", silence));
        block.time("failover_timeout", proxy.setting(Props.FAILOVER_TIMEOUT));
        if (!automatic) {
            proxy.notes().add(switch (replication.failover()) {
                case Failover.BuiltIn _ -> "failover-elsewhere";
                case Failover.Controller _ -> "failover-by-others";
                case Failover.Manual() -> "failover-by-hand";
            }, cluster.callee().id(), cluster.callee().label(), proxy.component().label());
        }
        if (!cluster.neverPromoted().isEmpty()) {
            block.put("servers_no_promotion", names(cluster.neverPromoted().stream()));
        }
    }

    private void cooperation(Block block) {
        var proxy = cluster.proxy();
        boolean ofAll = cluster.monitoring().control().filter(Failover.Controller::majorityOfAll).isPresent();
        block.put("cooperative_monitoring_locks", ofAll ? "majority_of_all" : "majority_of_running")
                .put("master_conditions", "primary_monitor_master");
        int servers = cluster.nodes().size();
        proxy.notes().add(ofAll ? "locks-of-all" : "locks-of-running", cluster.callee().id(),
                cluster.callee().label(), Integer.toString(cluster.watchers()),
                Integer.toString(servers / 2 + 1), Integer.toString(servers));
        if (servers == 2) {
            proxy.notes().add("two-servers", cluster.callee().id(), cluster.callee().label());
        }
    }

    private static String names(Stream<Node> nodes) {
        return nodes.map(Node::name).collect(Collectors.joining(","));
    }
}
