package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gates under construction. Equal gates are one node; a gate that may stand in a cycle is opened first and filled later. */
final class Draft {
    /** A condition, and what it adds while it holds: 1, or the live instances of a cohort. */
    record Term(int node, int cohort) {
        static Term one(int node) {
            return new Term(node, -1);
        }
    }

    private record Gate(int need, List<Term> terms) {
        private static final Gate OPEN = new Gate(1, List.of());
    }

    private final List<Gate> gates = new ArrayList<>();
    private final List<Integer> leaves = new ArrayList<>();
    private final Map<Event, Integer> events = new LinkedHashMap<>();
    private final Map<Event, Integer> leafOf = new HashMap<>();
    private final Map<Cohort, Integer> cohorts = new LinkedHashMap<>();
    private final Map<Gate, Integer> known = new HashMap<>();
    private final int always = add(new Gate(0, List.of()), -1);

    /** The node that is always true. */
    int always() {
        return always;
    }

    int leaf(Event event) {
        return leafOf.computeIfAbsent(event, _ -> {
            events.put(event, events.size());
            return add(Gate.OPEN, events.size() - 1);
        });
    }

    /** True while none of the events has happened. */
    int none(Collection<Event> of) {
        var leaves = new ArrayList<Integer>(of.size());
        for (var event : of) {
            leaves.add(leaf(event));
        }
        return and(leaves);
    }

    int and(Collection<Integer> nodes) {
        var terms = new ArrayList<Term>(nodes.size());
        for (int node : nodes) {
            var term = Term.one(node);
            if (node != always && !terms.contains(term)) {
                terms.add(term);
            }
        }
        return gate(terms.size(), terms);
    }

    int and(int one, int other) {
        return one == always || one == other ? other : other == always ? one : gate(2, List.of(Term.one(one), Term.one(other)));
    }

    int or(Collection<Integer> nodes) {
        return nodes.contains(always) ? always : gate(1, nodes.stream().distinct().map(Term::one).toList());
    }

    /** The live instances of a cohort while a node is true. */
    Term count(int node, Cohort cohort) {
        return new Term(node, cohorts.computeIfAbsent(cohort, _ -> cohorts.size()));
    }

    int gate(int need, List<Term> terms) {
        if (need <= 0) {
            return always;
        }
        if (need == 1 && terms.size() == 1 && terms.getFirst().cohort() < 0) {
            return terms.getFirst().node();
        }
        return known.computeIfAbsent(new Gate(need, terms), gate -> add(gate, -1));
    }

    int open() {
        return add(Gate.OPEN, -1);
    }

    void close(int node, int need, List<Term> terms) {
        gates.set(node, new Gate(need, terms));
    }

    Gates freeze() {
        int nodes = gates.size();
        var need = new int[nodes];
        var first = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            need[node] = gates.get(node).need();
            first[node + 1] = first[node] + gates.get(node).terms().size();
        }
        var child = new int[first[nodes]];
        var cohort = new int[first[nodes]];
        int next = 0;
        for (var gate : gates) {
            for (var term : gate.terms()) {
                child[next] = term.node();
                cohort[next++] = term.cohort();
            }
        }
        return new Gates(ints(leaves.stream()), need, first, child, cohort, cohorts.keySet().stream().mapToInt(Cohort::size).toArray(),
                List.copyOf(events.keySet()), List.copyOf(cohorts.keySet()));
    }

    private static int[] ints(Stream<Integer> numbers) {
        return numbers.mapToInt(Integer::intValue).toArray();
    }

    private int add(Gate gate, int leaf) {
        gates.add(gate);
        leaves.add(leaf);
        return gates.size() - 1;
    }
}
