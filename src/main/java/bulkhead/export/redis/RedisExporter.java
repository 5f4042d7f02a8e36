package bulkhead.export.redis;

import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.export.Replication;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Redundancy;
import java.util.stream.Stream;

/**
 * A {@code redis.conf} for each instance of Redis: alone, a replica, or a part of a cluster, as its group says; a {@code
 * sentinel.conf} beside it where the group fails over by itself, and a script that makes the cluster.
 */
public final class RedisExporter implements Exporter {
    private static final Program REDIS = new Program("redis");

    @Override
    public String target() {
        return REDIS.name();
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var replication = new Replication(deployment, REDIS);
        var files = Store.all(replication, notes).flatMap(RedisExporter::files);
        var groups = deployment.topology().groups().values().stream()
                .filter(group -> !replication.members(group).isEmpty()).toList();
        groups.forEach(group -> unsaid(replication, group, notes));
        var scripts = groups.stream().filter(group -> group.redundancy() instanceof Redundancy.Partitioned)
                .map(group -> new ClusterScript(replication, group, (Redundancy.Partitioned) group.redundancy(), notes))
                .flatMap(script -> script.artifact().stream());
        return new Export(Stream.concat(files, scripts).toList(), notes.list());
    }

    private static Stream<Artifact> files(Store store) {
        return Stream.concat(Stream.of(new Configuration(store).redis(store.path("redis.conf"))),
                Sentinel.of(store).map(Sentinel::artifact).stream());
    }

    private static void unsaid(Replication replication, Group group, Notes notes) {
        switch (group.redundancy()) {
            case Redundancy.PrimaryReplica(var _, Failover.Manual(), var _) ->
                    notes.add("redis-by-hand", group.id(), group.label());
            case Redundancy.PrimaryReplica(var _, Failover.Controller _, var _) ->
                    notes.add("redis-controller", group.id(), group.label());
            case Redundancy.PrimaryReplica _ -> {
                if (replication.members(group).stream()
                        .anyMatch(node -> replication.deployment().inKubernetes(node.component()))) {
                    notes.add("redis-sentinel-pods", group.id(), group.label());
                }
            }
            case Redundancy.MultiPrimary _ -> notes.add("redis-multi-primary", group.id(), group.label());
            case Redundancy.Any _, Redundancy.KOfN _, Redundancy.Quorum _, Redundancy.Partitioned _ -> {
            }
        }
    }
}
