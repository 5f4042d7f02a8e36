package bulkhead.analysis.failure;

/** What can be said of a flow in a scenario, worst first. Several may hold at once. */
public enum Condition {
    DOWN, INTERRUPTED, OVERLOADED, DELAYED, DEGRADED, UP
}
