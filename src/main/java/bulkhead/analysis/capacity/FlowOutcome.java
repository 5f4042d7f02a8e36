package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Condition;
import java.util.Set;

/**
 * What a loss does to a flow at peak: every condition that holds, the share of its work shed for want of capacity or of a deep
 * health check (0–1), and the seconds an automatic takeover interrupts it.
 */
public record FlowOutcome(Set<Condition> conditions, double shed, double interruptionSeconds) {
    static final FlowOutcome UNHARMED = new FlowOutcome(Set.of(Condition.UP), 0, 0);
    static final FlowOutcome DOWN = new FlowOutcome(Set.of(Condition.DOWN), 1, 0);

    public FlowOutcome {
        conditions = Set.copyOf(conditions);
    }

    public boolean is(Condition condition) {
        return conditions.contains(condition);
    }
}
