package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Condition;
import java.util.EnumSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
        var conditions = EnumSet.noneOf(Condition.class);
        add(conditions, Condition.INTERRUPTED, interruptionSeconds > 0);
        add(conditions, Condition.OVERLOADED, any(load, flow, cell -> use(load, cell) > 1 + ROUNDING));
        add(conditions, Condition.DELAYED, !state.delayed().isEmpty()
                || any(load, flow, cell -> !load.waitedFor(flow, cell) && use(load, cell) > 1 + ROUNDING));
        add(conditions, Condition.DEGRADED, !state.degraded().isEmpty() || unanswered > ROUNDING
                || any(load, flow, cell -> use(load, cell) > rating.target(load.survivors().component(cell)) + ROUNDING));
        add(conditions, Condition.UP, conditions.isEmpty());
        return new FlowOutcome(conditions, Math.min(1, unanswered + excess(load, flow)), interruptionSeconds);
    }

    private static void add(EnumSet<Condition> conditions, Condition condition, boolean holds) {
        if (holds) {
            conditions.add(condition);
        }
    }

    private double excess(Load load, int flow) {
        return IntStream.range(0, network.size()).filter(cell -> load.work(flow).ofOne(cell) > 0 && load.waitedFor(flow, cell))
                .mapToDouble(cell -> use(load, cell)).filter(use -> use > 1 + ROUNDING).map(use -> 1 - 1 / use).max().orElse(0);
    }

    private boolean any(Load load, int flow, IntPredicate over) {
        return IntStream.range(0, network.size()).anyMatch(cell -> load.work(flow).ofOne(cell) > 0 && over.test(cell));
    }

    /** What one instance is offered ÷ what it can do; without limit where it can do nothing. */
    private double use(Load load, int cell) {
        return load.survivors().live(cell) == 0 ? 0 : load.ofOne(cell) / network.rate(load.survivors().component(cell));
    }
}
