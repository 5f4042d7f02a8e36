package bulkhead.analysis.failure;

import bulkhead.analysis.failure.MinimalLosses.Loss;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
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
    private final int[] asked;
    private final int[] function;
    private final BitSet joined;

    Diagrams(Gates gates, int top, Odds odds, VariableOrder order, int mostNodes) {
        this(gates, top, odds, order, mostNodes, new BitSet());
    }

    private Diagrams(Gates gates, int top, Odds odds, VariableOrder order, int mostNodes, BitSet joined) {
        this.gates = gates;
        this.top = top;
        this.ofEvent = filled(odds.event().length);
        this.ofCohort = filled(odds.instance().length);
        this.asked = order.of(gates, top).stream().filter(each -> (each >= 0 ? odds.event()[each] : odds.instance()[~each]) != null)
                .mapToInt(Integer::intValue).toArray();
        for (int variable = 0; variable < asked.length; variable++) {
            (asked[variable] >= 0 ? ofEvent : ofCohort)[asked[variable] >= 0 ? asked[variable] : ~asked[variable]] = variable;
        }
        this.diagram = new DecisionDiagram(Arrays.stream(asked).map(each -> each >= 0 ? 2 : odds.size()[~each] + 1).toArray(),
                mostNodes);
        this.function = new int[gates.nodes()];
        this.joined = joined;
        joined.set(gates.first()[top], gates.first()[top + 1]);
        Strata.below(gates, top).forEach(this::solve);
    }

    /** In whichever order of variables succeeds first. @throws DecisionDiagram.TooLarge where none does */
    static Diagrams of(Gates gates, int top, Odds odds, int mostNodes) {
        return of(gates, top, odds, mostNodes, new BitSet());
    }

    /** @param tangle is told which terms of the top were too many to be joined, in either order; all where one alone is too large */
    static Diagrams of(Gates gates, int top, Odds odds, int mostNodes, BitSet tangle) {
        for (var order : VariableOrder.values()) {
            var joined = new BitSet();
            try {
                return new Diagrams(gates, top, odds, order, mostNodes, joined);
            } catch (DecisionDiagram.TooLarge _) {
                tangle.or(joined.get(gates.first()[top], gates.first()[top + 1]));
            }
        }
        throw new DecisionDiagram.TooLarge();
    }

    /** With these odds, or others of the same events and cohorts. */
    Chance chance(Odds odds) {
        var tables = new double[asked.length][];
        for (int variable = 0; variable < asked.length; variable++) {
            int each = asked[variable];
            tables[variable] = each < 0 ? odds.alive(~each) : new double[] {odds.event()[each].down(), odds.event()[each].up()};
        }
        return new Chance(diagram.probability(function[top], DecisionDiagram.TRUE, tables),
                diagram.probability(function[top], DecisionDiagram.FALSE, tables));
    }

    /** By order, the sets of events and instances whose loss makes it fall and that of no part of them does. */
    BigInteger[] minimalByOrder(BigInteger[][] ofEvent, int[] size) {
        var minimal = new MinimalLosses(diagram, Arrays.stream(asked).mapToObj(each -> each >= 0
                ? new BigInteger[][] {{BigInteger.ONE}, ofEvent[each]} : Polynomials.choices(size[~each])).toArray(BigInteger[][][]::new));
        return minimal.byOrder(function[top]);
    }

    /** Minimal losses of at most so many things: an event by its number, a cohort by its complement. */
    List<List<Loss>> minimalUpTo(int most) {
        var unweighed = new BigInteger[asked.length][][];
        return new MinimalLosses(diagram, unweighed).upTo(function[top], most).stream()
                .map(losses -> losses.stream().map(loss -> new Loss(asked[loss.variable()], loss.lost())).toList()).toList();
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
        if (node == top) {
            joined.clear();
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
            joined.set(term);
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
            var kids = new int[diagram.values(variable)];
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
