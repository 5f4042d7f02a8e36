package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One failure structure as a decision diagram. A variable is an event, or the number of live instances of a cohort:
 * interchangeable instances cost one variable with binomial chances, however many they are. What states no reliability never
 * fails and is no variable.
 */
final class Diagrams {
    private final Gates gates;
    private final int top;
    private final DecisionDiagram diagram;
    private final int[] ofEvent;
    private final int[] ofCohort;
    private final double[][] chance;
    private final int[] function;

    Diagrams(Gates gates, int top, Odds odds, VariableOrder order, int mostNodes) {
        this.gates = gates;
        this.top = top;
        this.ofEvent = filled(odds.event().length);
        this.ofCohort = filled(odds.instance().length);
        var tables = new ArrayList<double[]>();
        for (int leafOrCohort : order.of(gates, top)) {
            if (leafOrCohort >= 0) {
                var chance = odds.event()[leafOrCohort];
                if (chance != null) {
                    ofEvent[leafOrCohort] = tables.size();
                    tables.add(new double[] {chance.down(), chance.up()});
                }
            } else if (odds.instance()[~leafOrCohort] != null) {
                ofCohort[~leafOrCohort] = tables.size();
                tables.add(odds.alive(~leafOrCohort));
            }
        }
        this.chance = tables.toArray(double[][]::new);
        this.diagram = new DecisionDiagram(tables.stream().mapToInt(table -> table.length).toArray(), mostNodes);
        this.function = new int[gates.nodes()];
        Strata.below(gates, top).forEach(this::solve);
    }

    /** In whichever order of variables succeeds first. */
    static Chance chance(Gates gates, int top, Odds odds, int mostNodes) {
        for (var order : VariableOrder.values()) {
            try {
                var diagram = new Diagrams(gates, top, odds, order, mostNodes);
                return new Chance(diagram.up(), diagram.down());
            } catch (DecisionDiagram.TooLarge _) {
                // the other order may do
            }
        }
        throw new DecisionDiagram.TooLarge();
    }

    double up() {
        return diagram.probability(function[top], DecisionDiagram.TRUE, chance);
    }

    double down() {
        return diagram.probability(function[top], DecisionDiagram.FALSE, chance);
    }

    private static int[] filled(int size) {
        var none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    /** Nobody in a cycle keeps himself alive: it starts as false and grows until nothing changes. */
    private void solve(int[] stratum) {
        boolean changed;
        do {
            changed = false;
            for (int node : stratum) {
                int now = gates.isLeaf(node) ? leaf(node) : gate(node);
                changed |= now != function[node];
                function[node] = now;
            }
        } while (changed && Strata.isCyclic(gates, stratum));
    }

    private int leaf(int node) {
        int variable = ofEvent[gates.leaf()[node]];
        return variable < 0 ? DecisionDiagram.TRUE : diagram.atLeast(variable, 1);
    }

    private int gate(int node) {
        var terms = IntStream.range(gates.first()[node], gates.first()[node + 1]).boxed()
                .sorted(Comparator.comparingInt(term -> -level(term))).mapToInt(Integer::intValue).toArray();
        int need = gates.need()[node];
        if (need <= 0) {
            return DecisionDiagram.TRUE;
        }
        return atLeast(need, terms);
    }

    private int level(int term) {
        int cohort = gates.cohort()[term];
        return cohort >= 0 && ofCohort[cohort] >= 0 ? ofCohort[cohort] : diagram.variable(function[gates.child()[term]]);
    }

    /** Adds one term after the other: {@code sums[s]} is true where the terms so far add up to at least s. */
    private int atLeast(int need, int[] terms) {
        var sums = new int[need + 1];
        sums[0] = DecisionDiagram.TRUE;
        long after = Arrays.stream(terms).mapToLong(gates::weight).sum();
        for (int term : terms) {
            after -= gates.weight(term);
            // smaller sums can't be made up for any more
            for (int sum = need; sum >= Math.max(1, need - after); sum--) {
                sums[sum] = with(term, sums, sum);
            }
        }
        return sums[need];
    }

    private int with(int term, int[] sums, int sum) {
        int guard = function[gates.child()[term]];
        int cohort = gates.cohort()[term];
        int most = Math.min(gates.weight(term), sum);
        int added;
        if (cohort < 0 || ofCohort[cohort] < 0) {
            added = sums[Math.max(0, sum - gates.weight(term))];
        } else {
            added = counted(ofCohort[cohort], most, sums, sum);
        }
        return diagram.or(sums[sum], diagram.and(guard, added));
    }

    /** True where {@code sum} is reached with the cohort's live instances. */
    private int counted(int variable, int most, int[] sums, int sum) {
        boolean later = true;
        for (int live = 0; live <= most; live++) {
            later &= diagram.variable(sums[sum - live]) > variable;
        }
        if (later) {
            var kids = new int[chance[variable].length];
            for (int live = 0; live < kids.length; live++) {
                kids[live] = sums[Math.max(0, sum - live)];
            }
            return diagram.node(variable, kids);
        }
        int reached = sums[sum];
        for (int live = 1; live <= most; live++) {
            reached = diagram.or(reached, diagram.and(diagram.atLeast(variable, live), sums[sum - live]));
        }
        return reached;
    }
}
