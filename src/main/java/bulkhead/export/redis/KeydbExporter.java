package bulkhead.export.redis;

import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.export.Replication;
import bulkhead.model.Redundancy;

/** A {@code keydb.conf} for each instance of KeyDB; the members of a multi-primary group each copy all the others. */
public final class KeydbExporter implements Exporter {
    private static final Program KEYDB = new Program("keydb");

    @Override
    public String target() {
        return KEYDB.name();
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var replication = new Replication(deployment, KEYDB);
        var files = Store.all(replication, notes).map(store -> new Configuration(store).keydb(store.path("keydb.conf"))).toList();
        for (var group : deployment.topology().groups().values()) {
            int members = replication.members(group).size();
            if (members > 2 && group.redundancy() instanceof Redundancy.MultiPrimary) {
                notes.add("keydb-many", group.id(), group.label(), Integer.toString(members));
            } else if (members > 1 && group.redundancy() instanceof Redundancy.Partitioned) {
                notes.add("keydb-shares", group.id(), group.label());
            } else if (members > 1 && group.redundancy() instanceof Redundancy.PrimaryReplica) {
                notes.add("keydb-promotion", group.id(), group.label());
            }
        }
        return new Export(files, notes.list());
    }
}
