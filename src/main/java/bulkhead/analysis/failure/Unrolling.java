package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When each node of a structure fails, without cycles. A gate that needs n of what its terms add fails when more than the rest is
 * missing. In a cycle everything begins as failed and is asked again, once more than there are nodes that others ask too early: so
 * many rounds lead to the least fixpoint, which is what the cycle means.
 */
final class Unrolling {
    private final Gates gates;
    private final Outages outages;
    private final Set<Event> leftOut;
    private final int[] fails;

    private Unrolling(Gates gates, Outages outages, Set<Event> leftOut) {
        this.gates = gates;
        this.outages = outages;
        this.leftOut = leftOut;
        this.fails = new int[gates.nodes()];
        Arrays.fill(fails, Outages.ALWAYS);
    }

    /** The formula of each node below the top; events left out never happen. */
    static int[] below(Gates gates, int top, Outages outages, Set<Event> leftOut) {
        var unrolling = new Unrolling(gates, outages, leftOut);
        Strata.below(gates, top).forEach(unrolling::stratum);
        return unrolling.fails;
    }

    private void stratum(int[] stratum) {
        var cycle = Cycle.of(gates, stratum);
        boolean changed = true;
        for (int round = 0; round <= cycle.askedEarly() && changed; round++) {
            changed = false;
            for (int node : cycle.nodes()) {
                int now = gates.isLeaf(node) ? event(gates.events().get(gates.leaf()[node])) : gate(node);
                changed |= now != fails[node];
                fails[node] = now;
            }
        }
    }

    private int event(Event event) {
        return leftOut.contains(event) ? Outages.NEVER : outages.event(event);
    }

    private int gate(int node) {
        var terms = IntStream.range(gates.first()[node], gates.first()[node + 1]).boxed().toList();
        int tooMany = terms.stream().mapToInt(gates::weight).sum() - gates.need()[node] + 1;
        if (tooMany <= 0 || gates.need()[node] <= 0) {
            return tooMany <= 0 ? Outages.ALWAYS : Outages.NEVER;
        }
        if (gates.need()[node] == 1) {
            return outages.all(terms.stream().map(term -> outages.any(List.of(condition(term), outages.all(instances(term))))).toList());
        }
        // a term whose condition alone takes too much away counts its instances only beside that
        var heavy = terms.stream().filter(term -> gates.weight(term) >= tooMany).toList();
        int lost = outages.atLeast(tooMany, terms.stream().flatMap(term -> heavy.contains(term) ? instances(term).stream()
                : instances(term).stream().map(instance -> outages.any(List.of(condition(term), instance)))).toList());
        return outages.any(Stream.concat(heavy.stream().map(this::condition), Stream.of(lost)).toList());
    }

    /** Whether the node of a term fails. */
    private int condition(int term) {
        return fails[gates.child()[term]];
    }

    /** What of a term fails by itself; where it is nothing, so many that never do. */
    private List<Integer> instances(int term) {
        if (gates.cohort()[term] < 0) {
            return List.of(Outages.NEVER);
        }
        var cohort = gates.cohorts().get(gates.cohort()[term]);
        return cohort.numbers().stream().map(number -> cohort.source() ? Outages.NEVER
                : outages.event(Event.instance(cohort.component(), number))).toList();
    }

    /** A stratum with children before parents as far as that goes, and how many nodes are asked before their turn. */
    private record Cycle(List<Integer> nodes, int askedEarly) {
        static Cycle of(Gates gates, int[] stratum) {
            if (stratum.length == 1) {
                return new Cycle(List.of(stratum[0]), Strata.isCyclic(gates, stratum) ? 1 : 0);
            }
            var order = childrenFirst(gates, stratum);
            var turn = new HashMap<Integer, Integer>();
            order.forEach(node -> turn.put(node, turn.size()));
            var early = new HashSet<Integer>();
            order.forEach(node -> children(gates, node).filter(child -> turn.getOrDefault(child, -1) >= turn.get(node)).forEach(early::add));
            return new Cycle(order, early.size());
        }

        private static List<Integer> childrenFirst(Gates gates, int[] stratum) {
            Map<Integer, List<Integer>> open = new HashMap<>();
            Arrays.stream(stratum).forEach(node -> open.put(node, null));
            var order = new ArrayList<Integer>();
            var path = new ArrayList<>(List.of(stratum[0]));
            while (!path.isEmpty()) {
                int node = path.getLast();
                if (open.get(node) == null) {
                    open.put(node, new ArrayList<>(children(gates, node).filter(open::containsKey).boxed().toList()));
                }
                if (open.get(node).isEmpty()) {
                    order.add(path.removeLast());
                } else {
                    int child = open.get(node).removeLast();
                    if (open.get(child) == null) {
                        path.add(child);
                    }
                }
            }
            return order;
        }

        private static IntStream children(Gates gates, int node) {
            return Arrays.stream(gates.child(), gates.first()[node], gates.first()[node + 1]);
        }
    }
}
