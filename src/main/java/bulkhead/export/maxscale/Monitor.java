package bulkhead.export.maxscale;

import bulkhead.catalog.Props;
import bulkhead.deployment.Node;
import bulkhead.model.Failover;
import bulkhead.model.Redundancy;
import bulkhead.export.Sheet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the monitor of a cluster: who is primary, when it counts as lost, who may take over, and which MaxScale decides. */
record Monitor(Cluster cluster) {
    static String name(Cluster cluster) {
        return cluster.name() + "-monitor";
    }

    void write(Sheet sheet) {
        if (cluster.galera()) {
            galera(sheet);
        } else {
            watched(sheet);
        }
    }

    /** Who takes the writes is the servers' own doing; MaxScale only follows. A donor copies by mariabackup and can go on serving. */
    private void galera(Sheet sheet) {
        var proxy = cluster.proxy();
        Block.of(sheet, Section.GALERA_MONITOR, name(cluster), proxy.release(), cluster.callee(), "which of them takes the writes")
                .put("module", "galeramon").put("servers", names(cluster.nodes().stream()))
                .put("user", Credentials.MONITOR.user()).put("password", Credentials.MONITOR.password())
                .time("monitor_interval", proxy.setting(Props.MONITOR_INTERVAL)).on("available_when_donor");
    }

    private void watched(Sheet sheet) {
        var proxy = cluster.proxy();
        var block = Block.of(sheet, Section.MONITOR, name(cluster), proxy.release(), cluster.callee(),
                "who is primary, and who becomes it")
                .put("module", "mariadbmon").put("servers", names(cluster.nodes().stream()))
                .put("user", Credentials.MONITOR.user()).put("password", Credentials.MONITOR.password())
                .time("monitor_interval", proxy.setting(Props.MONITOR_INTERVAL))
                .count("failcount", proxy.setting(Props.FAILCOUNT));
        cluster.replication().ifPresent(replication -> replication(block, replication));
        if (cluster.watchers() > 1) {
            cooperation(block);
        }
    }

    private void replication(Block block, Redundancy.PrimaryReplica replication) {
        var proxy = cluster.proxy();
        var automatic = cluster.control().isPresent();
        block.put("replication_user", Credentials.REPLICATION.user())
                .put("replication_password", Credentials.REPLICATION.password())
                .put("auto_failover", Boolean.toString(automatic)).put("auto_rejoin", Boolean.toString(automatic))
                .on("enforce_read_only_slaves")
                .on("verify_master_failure").time("master_failure_timeout", proxy.setting(Props.MASTER_FAILURE_TIMEOUT))
                .time("failover_timeout", proxy.setting(Props.FAILOVER_TIMEOUT));
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
        boolean ofAll = cluster.control().filter(Failover.Controller::majorityOfAll).isPresent();
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
