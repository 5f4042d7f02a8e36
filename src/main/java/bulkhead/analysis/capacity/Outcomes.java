package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.FlowState;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What becomes of each flow under a load. Whatever it loads beyond capacity overloads it; where somebody waits for the answer the
 * excess is shed, elsewhere it comes late.
 */
final class Outcomes {
    private static final double ROUNDING = 1e-9;

    private final Network network;
    private final Rating rating;
    private final Load load;
    /** By flow, the busiest first. */
    private final List<List<Strained>> strained;
    /** Changed cells that are over their target or their capacity, whoever works on them. */
    private final Marks hot;
    /** By flow, as far as asked for. */
    private final Strain[] strains;
    /** Those told, since there are few that differ. */
    private final Map<Set<Condition>, Set<Condition>> told = new HashMap<>();
    private int lookedAfter = -1;

    /** A cell that a flow works on and that is over its target or its capacity all well; its use is 1 at capacity. */
    private record Strained(int cell, double use, boolean overTarget) {
    }

    /** Of a load that is all well now. */
    Outcomes(Network network, Rating rating, Load load) {
        this.network = network;
        this.rating = rating;
        this.load = load;
        strained = IntStream.range(0, load.flows()).mapToObj(flow -> IntStream.range(0, network.size())
                .mapToObj(cell -> strained(cell, use(flow, cell))).filter(each -> each.overTarget() || each.use() > 1 + ROUNDING)
                .sorted(Comparator.comparing(Strained::use).reversed()).toList()).toList();
        hot = new Marks(network.size());
        strains = new Strain[load.flows()];
    }

    private Strained strained(int cell, double use) {
        return new Strained(cell, use, use > 0 && use > target(cell) + ROUNDING);
    }

    private Outcomes(Outcomes of, Load load) {
        network = of.network;
        rating = of.rating;
        this.load = load;
        strained = of.strained;
        hot = new Marks(network.size());
        strains = new Strain[load.flows()];
    }

    /** The same of another load that is the same all well. */
    Outcomes of(Load other) {
        return new Outcomes(this, other);
    }

    /** Of the loss that the load is of now. */
    FlowOutcome of(int flow, double interruptionSeconds) {
        var after = load.flow(flow);
        return after.up() ? ofUp(flow, after.delayed(), after.degraded(), interruptionSeconds) : FlowOutcome.DOWN;
    }

    /** Of whatever is dead at once now, which leaves the flow in this state. */
    FlowOutcome of(int flow, FlowState state, double interruptionSeconds) {
        return state.up() ? ofUp(flow, !state.delayed().isEmpty(), !state.degraded().isEmpty(), interruptionSeconds) : FlowOutcome.DOWN;
    }

    private FlowOutcome ofUp(int flow, boolean delayed, boolean degraded, double interruptionSeconds) {
        var unanswered = 1 - load.flow(flow).answered();
        var strain = strain(flow);
        var conditions = EnumSet.noneOf(Condition.class);
        add(conditions, Condition.INTERRUPTED, interruptionSeconds > 0);
        add(conditions, Condition.OVERLOADED, strain.overloaded);
        add(conditions, Condition.DELAYED, delayed || strain.late);
        add(conditions, Condition.DEGRADED, degraded || unanswered > ROUNDING || strain.overTarget);
        return conditions.isEmpty() ? FlowOutcome.UNHARMED
                : new FlowOutcome(told.computeIfAbsent(conditions, Set::copyOf), Math.min(1, unanswered + strain.excess), interruptionSeconds);
    }

    private Strain strain(int flow) {
        if (lookedAfter != load.losses()) {
            lookedAfter = load.losses();
            Arrays.fill(strains, null);
            look();
        }
        strains[flow] = strains[flow] == null ? new Strain(flow) : strains[flow];
        return strains[flow];
    }

    private void look() {
        hot.clear();
        for (int i = 0; i < load.changedCells().size(); i++) {
            var cell = load.changedCells().at(i);
            if (load.survivors().live(cell) > 0 && use(cell) > Math.min(1, target(cell)) + ROUNDING) {
                hot.add(cell);
            }
        }
    }

    private static void add(EnumSet<Condition> conditions, Condition condition, boolean holds) {
        if (holds) {
            conditions.add(condition);
        }
    }

    /**
     * Whether anything a flow works on is beyond its capacity, is so where nobody waits, or is over its target; and the largest
     * excess where somebody waits.
     */
    private final class Strain {
        private final int flow;
        private boolean overloaded;
        private boolean late;
        private boolean overTarget;
        private double excess;

        Strain(int flow) {
            this.flow = flow;
            for (var each : strained.get(flow)) {
                if (!load.changedCells().contains(each.cell())) {
                    add(each.cell(), each.use(), each.overTarget());
                }
            }
            for (int i = 0; i < hot.size(); i++) {
                if (load.flow(flow).ofOne(hot.at(i)) > 0) {
                    add(hot.at(i), use(hot.at(i)), use(hot.at(i)) > target(hot.at(i)) + ROUNDING);
                }
            }
        }

        private void add(int cell, double use, boolean over) {
            overTarget |= over;
            if (use > 1 + ROUNDING) {
                overloaded = true;
                if (!late || excess < 1 - 1 / use) {
                    shedOrDelay(cell, use);
                }
            }
        }

        private void shedOrDelay(int cell, double use) {
            var waited = load.flow(flow).waitedFor(cell);
            late |= !waited;
            excess = waited ? Math.max(excess, 1 - 1 / use) : excess;
        }
    }

    /** Where the flow works on it. */
    private double use(int flow, int cell) {
        return load.flow(flow).ofOne(cell) == 0 || load.survivors().live(cell) == 0 ? 0 : use(cell);
    }

    /** What one instance, which lives, is offered ÷ what it can do; without limit where it can do nothing. */
    private double use(int cell) {
        return load.ofOne(cell) / network.rate(load.survivors().component(cell));
    }

    private double target(int cell) {
        var component = load.survivors().component(cell);
        return component < 0 ? 1 : rating.target(component);
    }
}
