package bulkhead.model;

/** What callers of a group find out about its members before they send work. Its timers are properties of the group. */
public enum HealthCheck {
    /** Nothing: a dead member keeps its share of the calls. */
    NONE,
    /** Whether the member answers at all. */
    SHALLOW,
    /** Whether the member can do its work, what it needs included. */
    DEEP
}
