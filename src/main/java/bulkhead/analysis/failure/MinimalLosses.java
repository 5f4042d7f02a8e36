package bulkhead.analysis.failure;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * The minimal losses by which a diagram falls, as families of vectors: how many of each variable are lost. Rauzy, New algorithms
 * for fault trees analysis, Reliability Engineering and System Safety 40 (1993), for variables of several values. A family asks
 * variables in the diagram's order and leaves out those of which none is lost. Stops when the thread is interrupted.
 */
final class MinimalLosses {
    private static final int NOTHING = 0;
    private static final int EMPTY = 1;
    private static final int MOST_FAMILIES = 1_000_000;

    private record Family(int variable, List<Integer> byLost) {
    }

    private record Pair(int family, int node) {
    }

    private final DecisionDiagram diagram;
    private final BigInteger[][][] ways;
    private final List<Family> families = new ArrayList<>(List.of(new Family(Integer.MAX_VALUE, List.of()),
            new Family(Integer.MAX_VALUE, List.of())));
    private final Map<Family, Integer> known = new HashMap<>();
    private final Map<Integer, Integer> minimal = new HashMap<>();
    private final Map<Pair, Integer> kept = new HashMap<>();
    private final Map<Integer, BigInteger[]> counted = new HashMap<>();

    /** @param ways by variable and how many of it are lost: how many sets that can be, by order */
    MinimalLosses(DecisionDiagram diagram, BigInteger[][][] ways) {
        this.diagram = diagram;
        this.ways = ways;
    }

    /** @throws DecisionDiagram.TooLarge for more than {@value #MOST_FAMILIES} families */
    BigInteger[] byOrder(int node) {
        return count(minimal(node));
    }

    /** So many of one variable. */
    record Loss(int variable, int lost) {
    }

    /** The families' members that lose at most so many things in all. */
    List<List<Loss>> upTo(int node, int most) {
        var all = new ArrayList<List<Loss>>();
        collect(minimal(node), most, new ArrayDeque<>(), all);
        return all;
    }

    private void collect(int family, int left, Deque<Loss> path, List<List<Loss>> all) {
        if (family <= EMPTY) {
            if (family == EMPTY) {
                all.add(List.copyOf(path));
            }
            if (all.size() > MOST_FAMILIES) {
                throw new DecisionDiagram.TooLarge();
            }
            return;
        }
        var byLost = families.get(family).byLost();
        collect(byLost.getFirst(), left, path, all);
        for (int lost = 1; lost <= Math.min(left, byLost.size() - 1); lost++) {
            path.addLast(new Loss(families.get(family).variable(), lost));
            collect(byLost.get(lost), left - lost, path, all);
            path.removeLast();
        }
    }

    private int minimal(int node) {
        if (node <= DecisionDiagram.TRUE) {
            return node == DecisionDiagram.TRUE ? NOTHING : EMPTY;
        }
        var done = minimal.get(node);
        if (done != null) {
            return done;
        }
        int variable = diagram.variable(node);
        int all = diagram.values(variable) - 1;
        var byLost = new Integer[all + 1];
        for (int lost = 0; lost <= all; lost++) {
            int now = diagram.at(node, variable, all - lost);
            int before = lost == 0 ? DecisionDiagram.TRUE : diagram.at(node, variable, all - lost + 1);
            byLost[lost] = now == before ? NOTHING : keep(minimal(now), before);
        }
        int family = family(variable, Arrays.asList(byLost));
        minimal.put(node, family);
        return family;
    }

    /** The vectors after which the node still stands. */
    private int keep(int family, int node) {
        if (family == NOTHING || node == DecisionDiagram.TRUE) {
            return family;
        }
        if (node == DecisionDiagram.FALSE) {
            return NOTHING;
        }
        if (family == EMPTY) {
            return diagram.atBest(node) ? EMPTY : NOTHING;
        }
        var pair = new Pair(family, node);
        var done = kept.get(pair);
        if (done != null) {
            return done;
        }
        int variable = Math.min(families.get(family).variable(), diagram.variable(node));
        int all = diagram.values(variable) - 1;
        var byLost = new Integer[all + 1];
        for (int lost = 0; lost <= all; lost++) {
            byLost[lost] = keep(at(family, variable, lost), diagram.at(node, variable, all - lost));
        }
        int result = family(variable, Arrays.asList(byLost));
        kept.put(pair, result);
        return result;
    }

    private int at(int family, int variable, int lost) {
        return families.get(family).variable() == variable ? families.get(family).byLost().get(lost) : lost == 0 ? family : NOTHING;
    }

    private int family(int variable, List<Integer> byLost) {
        if (byLost.subList(1, byLost.size()).stream().allMatch(each -> each == NOTHING)) {
            return byLost.getFirst();
        }
        return known.computeIfAbsent(new Family(variable, byLost), family -> {
            if (families.size() == MOST_FAMILIES) {
                throw new DecisionDiagram.TooLarge();
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            families.add(family);
            return families.size() - 1;
        });
    }

    private BigInteger[] count(int family) {
        if (family <= EMPTY) {
            return family == NOTHING ? Polynomials.NONE : Polynomials.ONE;
        }
        var done = counted.get(family);
        if (done != null) {
            return done;
        }
        var sum = Polynomials.NONE;
        var byLost = families.get(family).byLost();
        for (int lost = 0; lost < byLost.size(); lost++) {
            if (byLost.get(lost) != NOTHING) {
                sum = Polynomials.plus(sum, Polynomials.times(ways[families.get(family).variable()][lost], count(byLost.get(lost))));
            }
        }
        counted.put(family, sum);
        return sum;
    }
}
