package bulkhead.model;

/** How callers split their load over the members of a group. */
public enum Balancing {
    /** In turn, by weight where members have one. */
    ROUND_ROBIN,
    /** To whoever has the fewest open connections: utilisation levels out. */
    LEAST_CONNECTIONS,
    /** All to the active members; stand-by members only after the actives fail. */
    ACTIVE_STANDBY,
    /** To members in the caller's own place while one serves there, else as round robin. */
    LOCAL_FIRST,
    /** By a hash of client or key: as round robin in the mean. */
    HASH
}
