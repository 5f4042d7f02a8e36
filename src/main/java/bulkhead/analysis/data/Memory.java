package bulkhead.analysis.data;

/** Arithmetic of data kept for a while, in memory or on disk: bytes, seconds, records a second. */
public final class Memory {
    private Memory() {
    }

    /** Records alive at a time, by Little's law: each stays for its time to live. */
    public static double records(double recordsPerSecond, double timeToLive) {
        return recordsPerSecond * timeToLive;
    }

    /**
     * Bytes that records of a size fill over all copies while each lives so long. On disk the retention is the time to live and
     * the replication factor the copies.
     */
    public static double workingSet(double recordsPerSecond, double recordSize, double timeToLive, double copies) {
        return records(recordsPerSecond, timeToLive) * recordSize * copies;
    }

    /**
     * The most data a machine may hold while a write-heavy instance forks to rewrite its log or take a snapshot: pages written
     * meanwhile are copied, in the worst case all of them, so that it is half of the machine.
     */
    public static double limitWhileForking(double machine) {
        return machine / 2;
    }

    /** Seconds until an empty store of a limit is full; without end where nothing comes in. */
    public static double secondsToFill(double limit, double recordsPerSecond, double recordSize) {
        return limit / (recordsPerSecond * recordSize);
    }
}
