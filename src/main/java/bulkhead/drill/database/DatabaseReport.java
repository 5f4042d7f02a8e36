package bulkhead.drill.database;

import bulkhead.drill.rig.Change;
import bulkhead.model.Id;
import bulkhead.program.Version;
import java.util.List;

/**
 * How replication from a primary went: of so many replicas how many had every write and the primary's position, whether the
 * primary waited for one to confirm, how many writes were confirmed until it was killed, how many of those the promoted replica
 * lacks, and what became of the old primary.
 */
public record DatabaseReport(Version mariadb, Id primary, int replicas, int copied, boolean semiSynchronous, boolean confirming,
        long confirmed, long lost, Return back,
        List<Change> changes) {
    /** Of the old primary. */
    public enum Return {
        JOINED,
        /** It wrote something that it told nobody of, which no replica has. */
        AHEAD,
        FAILED
    }

    public DatabaseReport {
        changes = List.copyOf(changes);
    }

    /** Without semi-synchronous replication the model doesn't say that confirmed writes survive. */
    public boolean held() {
        return copied == replicas && confirming == semiSynchronous && (lost == 0 || !semiSynchronous) && back != Return.FAILED;
    }
}
