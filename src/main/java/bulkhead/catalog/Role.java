package bulkhead.catalog;

/**
 * The behaviour of a kind, as far as analysis, rules and exports tell kinds apart. Closed: everything else about a kind is data.
 */
public enum Role {
    /** Where demand comes from (users, agents); never fails. */
    SOURCE,
    /** A service in front of the operator's own sites (content delivery, name service); used, not exported as a workload. */
    EDGE,
    /** Passes requests on without holding a worker; checks who is alive. */
    BALANCER,
    /** Holds a worker for as long as it works on a request. */
    SERVER,
    /** Pulls records from a broker at its own pace. */
    CONSUMER,
    /** Splits reads and writes over a database and may promote a replica. */
    DATABASE_PROXY,
    /** Keeps records on disk; one primary or several. */
    DATABASE,
    /** Keeps records in memory for a while. */
    CACHE,
    /** Keeps records cut into shares over many nodes. */
    STORE,
    /** Takes records in and keeps them until consumers have pulled them. */
    BROKER,
    /** Watches the others. */
    MONITOR
}
