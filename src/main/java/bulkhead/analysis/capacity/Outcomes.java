package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Condition;
import java.util.EnumSet;

/**
 * What becomes of a flow under a load. Whatever it loads beyond capacity overloads it; where somebody waits for the answer the
 * excess is shed, elsewhere it comes late.
 */
final class Outcomes {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Rating rating;

    Outcomes(Network network, Rating rating) {
        this.network = network;
        this.rating = rating;
    }

    FlowOutcome of(Load load, int flow, double interruptionSeconds) {
        var state = load.survivors().flow(flow);
        if (!state.up()) {
            return new FlowOutcome(EnumSet.of(Condition.DOWN), 1, 0);
        }
        var unanswered = 1 - load.answered(flow);
        var strain = strain(load, flow);
        var conditions = EnumSet.noneOf(Condition.class);
        add(conditions, Condition.INTERRUPTED, interruptionSeconds > 0);
        add(conditions, Condition.OVERLOADED, strain.overloaded());
        add(conditions, Condition.DELAYED, !state.delayed().isEmpty() || strain.late());
        add(conditions, Condition.DEGRADED, !state.degraded().isEmpty() || unanswered > ROUNDING || strain.overTarget());
        add(conditions, Condition.UP, conditions.isEmpty());
        return new FlowOutcome(conditions, Math.min(1, unanswered + strain.excess()), interruptionSeconds);
    }

    /** Whether anything a flow works on is beyond its capacity, is so where nobody waits, or is over its target; and the largest excess where somebody waits. */
    private record Strain(boolean overloaded, boolean late, boolean overTarget, double excess) {
    }

    private Strain strain(Load load, int flow) {
        var overloaded = false;
        var late = false;
        var overTarget = false;
        var excess = 0.0;
        for (int cell = 0; cell < network.size(); cell++) {
            var use = load.work(flow).ofOne(cell) > 0 ? use(load, cell) : 0;
            overTarget |= use > 0 && use > rating.target(load.survivors().component(cell)) + ROUNDING;
            if (use > 1 + ROUNDING) {
                var waited = load.waitedFor(flow, cell);
                overloaded = true;
                late |= !waited;
                excess = waited ? Math.max(excess, 1 - 1 / use) : excess;
            }
        }
        return new Strain(overloaded, late, overTarget, excess);
    }

    private static void add(EnumSet<Condition> conditions, Condition condition, boolean holds) {
        if (holds) {
            conditions.add(condition);
        }
    }

    /** What one instance is offered ÷ what it can do; without limit where it can do nothing. */
    private double use(Load load, int cell) {
        return load.survivors().live(cell) == 0 ? 0 : load.ofOne(cell) / network.rate(load.survivors().component(cell));
    }
}
