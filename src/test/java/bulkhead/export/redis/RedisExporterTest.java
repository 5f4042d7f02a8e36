package bulkhead.export.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
import bulkhead.export.Note;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisExporterTest {
    private static final String REPLICAS = "app -> r=[r1:redis@dc1/a, r2:redis@dc1/b, r3:redis@dc1/c]:failover; app -> lone:redis; r1 => far:redis@dc2/a";
    private static final String PEERS = "app -> k=[k1:keydb@dc1/a, k2:keydb@dc1/b, k3:keydb@dc1/c]:multi-primary; app -> k4:keydb => k5:keydb";
    private static final String SCRIPT = "|#.*|set -eu|address\\(\\) .*|exec redis-cli --cluster create --cluster-replicas \\d+ \"\\$@\" \\\\"
            + "|    ([0-9a-f.:]+|\"\\$\\(address [A-Za-z0-9.-]+\\)\"):\\d+( \\\\)?";
    private static final String FORM = "|# .*|(bind \\* -::\\*)|save \"\"|[a-z-]+( [A-Za-z0-9_.:/*-]+)+";
    @TempDir
    private Path folder;

    @Test
    void redisIsWrittenAsItWasLastLookedAt() {
        Golden.matches("redis-rich", redis(rich()));
    }

    @Test
    void sharesAreWrittenAsTheyWereLastLookedAt() {
        Golden.matches("redis-cluster", redis(shares("app -> r=[one:redis@dc1/a*3, two:redis@dc1/b*3]")));
    }

    @Test
    void keydbIsWrittenAsItWasLastLookedAt() {
        Golden.matches("keydb-rich", keydb(Topologies.of(PEERS)));
    }

    @Test
    void redisStartsFromEveryFileAndHasItsValues() throws Exception {
        var export = redis(rich());
        Installed.write(export, folder);
        for (var artifact : export.artifacts().stream().filter(file -> file.path().endsWith("redis.conf")).toList()) {
            try (var server = RedisServer.start(folder.resolve(artifact.path()))) {
                assertEquals(List.of("+PONG"), server.ask("PING"), artifact.path());
                for (var option : List.of("maxmemory", "maxmemory-policy", "appendonly", "replica-read-only")) {
                    value(artifact.text(), option).ifPresent(value -> assertEquals(List.of(option, value), answer(server, option)));
                }
            }
        }
        assertEquals(Optional.of("1610612736"), value(Installed.text(export, "redis/r1-1/redis.conf"), "maxmemory"));
        assertEquals(Optional.of("10.1.1.1 6379"), value(Installed.text(export, "redis/r2-1/redis.conf"), "replicaof"));
    }

    @Test
    void redisStartsAsAPartOfACluster() throws Exception {
        var export = redis(shares("app -> r=[node:redis]"));
        assertEquals(List.of("redis-cluster-few"), keys(export, "redis-cluster", "redis-cluster-few"));
        Installed.write(export, folder);
        try (var server = RedisServer.start(folder.resolve("redis/node-1/redis.conf"))) {
            assertEquals(List.of("cluster-enabled", "yes"), server.ask("CONFIG GET cluster-enabled"));
        }
    }

    @Test
    void everyPeerOfKeydbCopiesAllTheOthersOnceItIsActive() {
        var text = Installed.text(keydb(Topologies.of(PEERS)), "keydb/k2-1/keydb.conf");
        assertTrue(text.contains("\nmulti-master yes\nactive-replica yes\nreplicaof k1-1 6379\nreplicaof k3-1 6379\n"), text);
    }

    @Test
    void whatIsDrawnAndCannotBeWrittenIsSaid() {
        assertEquals(List.of("keydb-many"), keys(keydb(Topologies.of(PEERS)), "keydb-many"));
        assertEquals(List.of(), keys(keydb(Topologies.of("app -> k=[k1:keydb, k2:keydb]:multi-primary")), "keydb-many"));
        assertEquals(List.of("keydb-promotion"), keys(keydb(Topologies.of("app -> k=[k1:keydb, k2:keydb]:manual")), "keydb-promotion"));
        assertEquals(List.of("redis-sentinel"), keys(redis(rich()), "redis-sentinel", "redis-sentinel-two", "redis-by-hand"));
        assertEquals(List.of("redis-sentinel", "redis-sentinel-two"), keys(redis(Topologies.of("r=[a:redis, b:redis]:failover")),
                "redis-sentinel", "redis-sentinel-two"));
        assertEquals(List.of("redis-by-hand"), keys(redis(Topologies.of("r=[a:redis, b:redis]:manual")), "redis-sentinel", "redis-by-hand"));
        assertEquals(List.of("redis-multi-primary"), keys(redis(Topologies.of("r=[a:redis, b:redis]:multi-primary")), "redis-multi-primary"));
        assertEquals(List.of("redis-asynchronous"), keys(redis(change(Topologies.of("a:redis => b:redis"), "a->b", "replication",
                new Value.Text("synchronous"))), "redis-asynchronous").stream().distinct().toList());
    }

    @Test
    void hostileNamesStayInTheirPlace() {
        int files = 0;
        for (long seed : LongStream.range(0, 200).toArray()) {
            var topology = keydbToo(HostileTopologies.of(seed));
            for (var export : List.of(redis(topology), keydb(topology))) {
                ArtifactLaws.hold(export, topology, "seed " + seed);
                export.artifacts().forEach(artifact -> artifact.lines()
                        .forEach(line -> assertTrue(line.text().matches(artifact.path().endsWith(".sh") ? SCRIPT : FORM), () -> line + ", seed " + seed)));
                files += export.artifacts().size();
            }
        }
        assertTrue(files > 100, files + " files");
    }

    /** Every second Redis as KeyDB. */
    private static Topology keydbToo(Topology topology) {
        var changed = topology;
        var redis = topology.components().values().stream().filter(component -> component.kind().equals("redis")).toList();
        for (int at = 0; at < redis.size(); at += 2) {
            changed = changed.with(redis.get(at).withKind("keydb"));
        }
        return changed;
    }

    static Topology shares(String text) {
        var topology = Topologies.of(text);
        var shares = new Redundancy.Partitioned(Quantity.measured(2, Unit.ONE), Quantity.ONE, Optional.empty(), true);
        return topology.with(topology.groups().get(Id.of("r")).withRedundancy(shares));
    }

    private static Topology rich() {
        var topology = change(Topologies.of(REPLICAS), "r1", "address", new Value.Text("10.1.1.%"));
        topology = change(topology, "r1", "memory-limit", Quantity.measured(1.5, Unit.GIBIBYTE));
        topology = change(topology, "r1", "persistence", new Value.Text("append-only"));
        topology = change(topology, "lone", "persistence", new Value.Text("none"));
        return change(topology, "lone", "eviction", new Value.Text("lfu"));
    }

    static Topology change(Topology topology, String id, String property, Value value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    private static List<String> answer(RedisServer server, String option) {
        try {
            return server.ask("CONFIG GET " + option);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<String> value(String text, String option) {
        return text.lines().filter(line -> line.startsWith(option + " ")).map(line -> line.substring(option.length() + 1)).findFirst();
    }

    private static List<String> keys(Export export, String... wanted) {
        return export.notes().stream().map(Note::key).filter(List.of(wanted)::contains).toList();
    }

    static Export redis(Topology topology) {
        return export(new RedisExporter(), topology);
    }

    private static Export keydb(Topology topology) {
        return export(new KeydbExporter(), topology);
    }

    private static Export export(Exporter exporter, Topology topology) {
        return exporter.export(Deployment.of(topology, Catalog.standard()));
    }
}
