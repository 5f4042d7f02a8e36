package bulkhead.export.maxscale;

import bulkhead.catalog.Props;
import bulkhead.export.Sheet;

/** Writes the service that splits reads and writes over a cluster, and the listener its callers connect to. */
record Service(Cluster cluster) {
    void write(Sheet sheet, int port) {
        var proxy = cluster.proxy();
        var name = cluster.name() + "-service";
        var block = Block.of(sheet, Section.SERVICE, name, proxy.release(), cluster.callee(),
                "writes to the primary, reads to the replicas")
                .put("router", "readwritesplit").put("cluster", Monitor.name(cluster))
                .put("user", Credentials.SERVICE.user()).put("password", Credentials.SERVICE.password())
                .count("max_connections", proxy.setting(Props.MAX_CONNECTIONS))
                .put("master_failure_mode", "fail_on_write").on("master_reconnection")
                .flag("transaction_replay", proxy.setting(Props.TRANSACTION_REPLAY));
        cluster.takeover().ifPresent(seconds -> {
            // a write waits for the new primary as long as the failover takes at most
            var wait = Block.time(Math.ceil(seconds));
            block.on("delayed_retry").put("delayed_retry_timeout", wait);
            if (proxy.setting(Props.TRANSACTION_REPLAY).on()) {
                block.put("transaction_replay_timeout", wait);
            }
        });
        causalReads(block);
        if (cluster.weighted()) {
            proxy.notes().add("weights-lost", cluster.callee().id(), cluster.callee().label());
        }
        Block.of(sheet, Section.LISTENER, cluster.name() + "-listener", proxy.release(), cluster.link(), "where callers connect")
                .put("service", name).put("address", proxy.everywhere()).put("port", Integer.toString(port), proxy.id());
    }

    private void causalReads(Block block) {
        var proxy = cluster.proxy();
        var setting = proxy.setting(Props.CAUSAL_READS);
        if (cluster.monitoring().galera()) {
            block.put("causal_reads", "none", setting.element());
            proxy.notes().add("causal-reads-galera", cluster.callee().id(), cluster.callee().label());
            return;
        }
        block.put("causal_reads", setting.text(), setting.element());
        if (!setting.text().equals("none")) {
            proxy.notes().add("causal-reads", cluster.callee().id(), cluster.callee().label());
        }
    }
}
