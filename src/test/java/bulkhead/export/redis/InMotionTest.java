package bulkhead.export.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Export;
import bulkhead.export.Installed;
import bulkhead.model.Failover;
import bulkhead.model.Group;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real servers on loopback from the exported files, of which only the address they listen on is narrowed. */
class InMotionTest {
    private static final Installed CLIENT = new Installed("redis-cli", "redis-tools");
    private static final Installed SHELL = new Installed("sh", "dash");
    private static final String NET = "127.0.6.";
    private final List<RedisServer> running = new ArrayList<>();
    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws Exception {
        for (var server : running) {
            server.close();
        }
    }

    @Test
    void sentinelsPromoteAReplicaWhenThePrimaryIsKilled() throws Exception {
        int port = RedisServer.freePort();
        int sentinels = RedisServer.freePort();
        var topology = addressed(Topologies.of("app -> r=[redis*3]:failover"), port);
        topology = RedisExporterTest.change(topology, "redis", "sentinel-port", Quantity.assumed(sentinels, Unit.ONE));
        Group group = topology.groups().get(Id.of("r"));
        var soon = new Failover.BuiltIn(Quantity.assumed(1, Unit.SECOND), Quantity.assumed(1, Unit.SECOND));
        var export = written(topology.with(group.withRedundancy(new Redundancy.PrimaryReplica(Id.of("redis"), soon, List.of()))));
        var servers = servers(3, "redis", port);
        for (int number = 1; number <= 3; number++) {
            running.add(RedisServer.start(folder.resolve("redis/redis-" + number + "/sentinel.conf"), NET + number, sentinels, "--sentinel"));
        }
        until(() -> told(sentinels, "sentinels") == 2 && told(sentinels, "replicas") == 2);
        servers.getFirst().close();
        until(() -> servers.stream().skip(1).filter(server -> master(server)).count() == 1);
        assertEquals(6, export.artifacts().size());
    }

    @Test
    void theScriptMakesOneClusterOfAllInstances() throws Exception {
        int port = RedisServer.freePort();
        written(addressed(RedisExporterTest.shares("app -> r=[redis*6]"), port));
        var servers = servers(6, "redis", port);
        var answer = SHELL.run(folder, "redis/r/create-cluster.sh", "--cluster-yes");
        assertEquals(0, answer.code(), answer.said());
        assertTrue(answer.said().contains("[OK] All 16384 slots covered."), answer.said());
        until(() -> servers.getFirst().ask("CLUSTER INFO").contains("cluster_state:ok")
                && servers.getFirst().ask("CLUSTER INFO").contains("cluster_known_nodes:6"));
    }

    /** How many of them the last Sentinel knows. */
    private long told(int port, String what) throws Exception {
        return CLIENT.run(folder, "-h", NET + "3", "-p", Integer.toString(port), "sentinel", what, "r").said().lines()
                .filter("runid"::equals).count();
    }

    private Export written(Topology topology) throws Exception {
        var export = RedisExporterTest.redis(topology);
        Installed.write(export, folder);
        return export;
    }

    private static Topology addressed(Topology topology, int port) {
        var changed = RedisExporterTest.change(topology, "redis", "address", new Value.Text(NET + "%"));
        return RedisExporterTest.change(changed, "redis", "port", Quantity.assumed(port, Unit.ONE));
    }

    private List<RedisServer> servers(int count, String name, int port) throws Exception {
        for (int number = 1; number <= count; number++) {
            running.add(RedisServer.start(folder.resolve("redis/" + name + "-" + number + "/redis.conf"), NET + number, port));
        }
        return List.copyOf(running);
    }

    private static boolean master(RedisServer server) {
        try {
            return server.ask("INFO replication").contains("role:master");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private interface Condition {
        boolean met() throws Exception;
    }

    /** Asks again and again; whether it takes too long, the build's own limit says. */
    private static void until(Condition condition) throws Exception {
        while (!condition.met()) {
            Thread.sleep(100);
        }
    }
}
