package bulkhead.export.redis;

import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.export.Replication;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Redundancy;

/** A {@code redis.conf} for each instance of Redis: alone, a replica, or a part of a cluster, as its group says. */
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
        var files = Store.all(replication, notes).map(store -> new Configuration(store).redis(store.path("redis.conf"))).toList();
        deployment.topology().groups().values().stream().filter(group -> !replication.members(group).isEmpty())
                .forEach(group -> unsaid(replication, group, notes));
        return new Export(files, notes.list());
    }

    private static void unsaid(Replication replication, Group group, Notes notes) {
        switch (group.redundancy()) {
            case Redundancy.PrimaryReplica(var _, Failover.Manual(), var _) ->
                    notes.add("redis-by-hand", group.id(), group.label());
            case Redundancy.PrimaryReplica _ -> notes.add("redis-sentinel", group.id(), group.label());
            case Redundancy.MultiPrimary _ -> notes.add("redis-multi-primary", group.id(), group.label());
            case Redundancy.Partitioned shares -> notes.add("redis-cluster", group.id(), group.label(),
                    Integer.toString(replication.members(group).size()), Integer.toString(Math.max(0, shares.replicationFactor().count() - 1)));
            case Redundancy.Any _, Redundancy.KOfN _, Redundancy.Quorum _ -> {
            }
        }
    }
}
