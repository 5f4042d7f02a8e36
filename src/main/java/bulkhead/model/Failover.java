package bulkhead.model;

/** Who makes a replica the primary when the primary is lost. */
public sealed interface Failover {
    /** The database itself (elastic pool, Redis Cluster, Kafka); {@code detection} and {@code promotion} are how long it takes. */
    record BuiltIn(Quantity detection, Quantity promotion) implements Failover {
    }

    /**
     * The components of a group, of which at least one must have its {@code minInstances} alive. Detection follows from the controller's own
     * exported timers. With {@code majorityOfAll} promotion also needs a majority of all database instances alive.
     */
    record Controller(Id group, Quantity promotion, boolean majorityOfAll) implements Failover {
    }

    /** A person: writes are down until the primary is repaired. */
    record Manual() implements Failover {
    }
}
