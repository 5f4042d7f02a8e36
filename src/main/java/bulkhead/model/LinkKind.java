package bulkhead.model;

/** What runs along a link. */
public enum LinkKind {
    /** Synchronous: the caller waits and needs the answer. */
    CALLS,
    /** Asynchronous and buffered: points where data goes, whoever pulls; never takes the caller down. */
    SENDS,
    /** Synchronous, used instead of or after the link it backs. */
    FALLBACK,
    /** Data kept in step from source to target. */
    REPLICATES
}
