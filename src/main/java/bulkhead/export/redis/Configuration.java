package bulkhead.export.redis;

import bulkhead.catalog.Props;
import bulkhead.deployment.Hosts;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the file of one instance in the language Redis and KeyDB share. A comment has a line of its own there. */
record Configuration(Store store, Sheet sheet) {
    private static final Map<String, String> POLICIES =
            Map.of("none", "noeviction", "lru", "allkeys-lru", "lfu", "allkeys-lfu", "ttl", "volatile-ttl");
    /** Redis 7.0, redis.conf, save: seconds and changes. */
    private static final List<String> SNAPSHOTS = List.of("save 3600 1", "save 300 100", "save 60 10000");

    Configuration(Store store) {
        this(store, new Sheet());
    }

    Artifact redis(String path) {
        // a pattern without a match is no error
        program("include /etc/redis/credentials.d/*.conf");
        store.notes().add("redis-secrets", store.id(), label(), "/etc/redis/credentials.d/*.conf");
        memory();
        keeping();
        if (store.shares()) {
            cluster();
        } else {
            copying();
        }
        return sheet.artifact(path);
    }

    Artifact keydb(String path) {
        program("include /etc/keydb/credentials.conf");
        store.notes().add("keydb-secrets", store.id(), label(), "/etc/keydb/credentials.conf");
        sourced("server-threads " + store.setting(Props.THREADS).count(), store.setting(Props.THREADS));
        memory();
        keeping();
        if (store.peers().isEmpty()) {
            copying();
        } else {
            peers();
        }
        return sheet.artifact(path);
    }

    private void program(String credentials) {
        var node = store.node();
        var deployment = store.deployment();
        var places = node.places().stream().map(deployment.topology().places()::get).map(Comment::on).collect(Collectors.joining(", "));
        sheet.block(store.component(), "instance " + node.number() + " of " + deployment.nodes(store.id()).size()
                + (places.isEmpty() ? "" : ", in " + places));
        line("bind * -::*");
        line("protected-mode yes");
        line(credentials);
        sourced("port " + store.setting(Props.PORT).count(), store.setting(Props.PORT));
        var connections = store.setting(Props.MAX_CONNECTIONS);
        sourced("maxclients " + Math.max(1, connections.count()), connections);
        deployment.refusedAddress(store.id()).ifPresent(_ -> store.notes().add("address-refused", store.id(), label()));
    }

    private void memory() {
        sheet.block(store.component(), "memory for data, and what goes when it is full");
        var limit = store.setting(Props.MEMORY_LIMIT);
        // 0 would mean no limit
        sourced("maxmemory " + Math.max(1, Math.round(limit.base())), limit);
        var eviction = store.setting(Props.EVICTION);
        sheet.line("maxmemory-policy " + POLICIES.get(eviction.text()), eviction.element());
    }

    private void keeping() {
        var persistence = store.setting(Props.PERSISTENCE);
        Id id = persistence.element();
        sheet.block(store.component(), "what survives a restart: " + persistence.text());
        if (persistence.text().equals("snapshot")) {
            SNAPSHOTS.forEach(moment -> sheet.line(moment, id));
        } else {
            sheet.line("save \"\"", id);
        }
        sheet.line("appendonly " + (persistence.text().equals("append-only") ? "yes" : "no"), id);
        if (persistence.text().equals("append-only")) {
            sheet.line("appendfsync everysec", id);
        }
        if (!persistence.text().equals("none")) {
            store.notes().add("redis-folder", store.id(), label());
        }
    }

    private void cluster() {
        sheet.block(store.policy(), "data cut into shares");
        sheet.line("cluster-enabled yes", store.policy().id());
        sheet.line("cluster-config-file nodes.conf", store.policy().id());
        var host = store.node().host();
        sheet.line((Hosts.ip(host) ? "cluster-announce-ip " : "cluster-announce-hostname ") + host, store.id());
    }

    private void copying() {
        var source = store.replication().source(store.node());
        sheet.block(store.policy(), source.map(node -> "a replica of " + node.name()).orElse("copies nobody"));
        source.ifPresent(this::replica);
        if (Sentinel.of(store).isPresent()) {
            // others find it where it is drawn, not where a connection of its own seems to come from
            sheet.line("replica-announce-ip " + store.node().host(), store.id());
            sheet.line("replica-announce-port " + store.setting(Props.PORT).count(), store.id());
        }
        if (Sentinel.neverPromoted(store)) {
            sheet.line("replica-priority 0", store.policy().id());
        }
        if (store.replication().inCircle(store.node())) {
            store.notes().add("replication-circle", store.id(), label());
        } else if (store.replication().sources(store.id()) > 1) {
            store.notes().add("replication-of-many", store.id(), label(), source.map(Node::name).orElse(""));
        }
        for (var word : List.of("semi-synchronous", "synchronous")) {
            store.replication().link(store.id(), word).ifPresent(link -> store.notes().add("redis-asynchronous", link.id(), label()));
        }
    }

    private void replica(Node source) {
        sheet.line(copies(source), store.policy().id());
        sheet.line("replica-read-only yes", store.policy().id());
    }

    private static String copies(Node source) {
        return "replicaof " + source.host() + " " + source.port().orElseThrow();
    }

    /** In this order: KeyDB refuses to be active once it copies somebody. */
    private void peers() {
        Id policy = store.policy().id();
        sheet.block(store.policy(), "copies its peers, and takes writes itself");
        sheet.line("multi-master yes", policy);
        sheet.line("active-replica yes", policy);
        store.peers().forEach(peer -> sheet.line(copies(peer), peer.component()));
    }

    private void sourced(String text, Setting setting) {
        sheet.line("# " + setting.property() + ": " + Comment.source(setting.quantity()), setting.element());
        sheet.line(text, setting.element());
    }

    private void line(String text) {
        sheet.line(text, store.id());
    }

    private String label() {
        return store.component().label();
    }
}
