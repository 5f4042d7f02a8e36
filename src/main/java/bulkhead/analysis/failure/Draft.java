package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gates under construction, in flat arrays. Equal gates are one node; a gate that may stand in a cycle is opened first and filled later. */
final class Draft {
    private static final int UNKNOWN = -1;

    private int nodes;
    private int[] leaf = new int[64];
    private int[] need = new int[64];
    private int[] first = new int[64];
    private int[] count = new int[64];
    private int terms;
    private int[] child = new int[256];
    private int[] cohort = new int[256];
    private int known;
    /** Gates by what they say, a free place after the other; 0 is free, since node 0 is always true and not looked for. */
    private int[] table = new int[256];
    private final Map<Event, Integer> leafOf = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Cohort> cohorts = new ArrayList<>();
    private int[] numberOf = {};
    private final int always = add(UNKNOWN, 0, new Terms(0));

    /** The node that is always true. */
    int always() {
        return always;
    }

    int leaf(Event event) {
        var node = leafOf.get(event);
        if (node == null) {
            events.add(event);
            node = add(events.size() - 1, 1, new Terms(0));
            leafOf.put(event, node);
        }
        return node;
    }

    /** The leaves of all events there are. */
    Map<Event, Integer> leaves() {
        return leafOf;
    }

    /** True while none of the events has happened. */
    int none(List<Event> of) {
        var leaves = new Terms(of.size());
        for (var event : of) {
            leaves.addOnce(leaf(event));
        }
        return gate(leaves.size(), leaves);
    }

    int and(int... of) {
        var all = new Terms(of.length);
        for (int node : of) {
            if (node != always) {
                all.addOnce(node);
            }
        }
        return gate(all.size(), all);
    }

    int or(int... of) {
        var all = new Terms(of.length);
        for (int node : of) {
            all.addOnce(node);
        }
        return all.has(always) ? always : gate(1, all);
    }

    /** The number of a cohort, whose live instances terms may count. */
    int number(Cohort of) {
        if (of.number() >= numberOf.length) {
            int before = numberOf.length;
            numberOf = Arrays.copyOf(numberOf, Math.max(of.number() + 1, 2 * before));
            Arrays.fill(numberOf, before, numberOf.length, UNKNOWN);
        }
        if (numberOf[of.number()] == UNKNOWN) {
            numberOf[of.number()] = cohorts.size();
            cohorts.add(of);
        }
        return numberOf[of.number()];
    }

    /** Of all cohorts there are; −1 where nothing counts the instances of one. */
    int[] numbers(int cohorts) {
        var numbers = Arrays.copyOf(numberOf, cohorts);
        Arrays.fill(numbers, Math.min(cohorts, numberOf.length), cohorts, UNKNOWN);
        return numbers;
    }

    List<Cohort> cohorts() {
        return cohorts;
    }

    int gate(int least, Terms of) {
        if (least <= 0) {
            return always;
        }
        if (least == 1 && of.size() == 1 && of.cohort(0) < 0) {
            return of.node(0);
        }
        int slot = slot(least, of);
        if (table[slot] == 0) {
            table[slot] = add(UNKNOWN, least, of);
            known++;
            if (2 * known > table.length) {
                rehash();
            }
            return nodes - 1;
        }
        return table[slot];
    }

    int open() {
        return add(UNKNOWN, 1, new Terms(0));
    }

    void close(int node, int least, Terms of) {
        need[node] = least;
        first[node] = terms;
        count[node] = of.size();
        append(of);
    }

    Gates freeze() {
        var start = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            start[node + 1] = start[node] + count[node];
        }
        var children = new int[start[nodes]];
        var counted = new int[start[nodes]];
        for (int node = 0; node < nodes; node++) {
            System.arraycopy(child, first[node], children, start[node], count[node]);
            System.arraycopy(cohort, first[node], counted, start[node], count[node]);
        }
        return new Gates(Arrays.copyOf(leaf, nodes), Arrays.copyOf(need, nodes), start, children, counted,
                cohorts.stream().mapToInt(Cohort::size).toArray(), List.copyOf(events), List.copyOf(cohorts));
    }

    private int slot(int least, Terms of) {
        int slot = hash(least, of) & table.length - 1;
        while (table[slot] != 0 && !says(table[slot], least, of)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private boolean says(int node, int least, Terms of) {
        boolean same = need[node] == least && count[node] == of.size();
        for (int term = 0; same && term < of.size(); term++) {
            same = child[first[node] + term] == of.node(term) && cohort[first[node] + term] == of.cohort(term);
        }
        return same;
    }

    private static int hash(int least, Terms of) {
        int hash = least;
        for (int term = 0; term < of.size(); term++) {
            hash = mixed(hash, of.node(term), of.cohort(term));
        }
        return spread(hash);
    }

    private static int mixed(int hash, int node, int counted) {
        return (hash * 31 + node) * 31 + counted;
    }

    private static int spread(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ spread >>> 16;
    }

    /** Only gates with terms are looked for by what they say; those closed later aren't. */
    private void rehash() {
        var old = table;
        table = new int[old.length * 4];
        for (int node : old) {
            if (node != 0) {
                int hash = need[node];
                for (int term = first[node]; term < first[node] + count[node]; term++) {
                    hash = mixed(hash, child[term], cohort[term]);
                }
                int slot = spread(hash) & table.length - 1;
                while (table[slot] != 0) {
                    slot = slot + 1 & table.length - 1;
                }
                table[slot] = node;
            }
        }
    }

    private int add(int event, int least, Terms of) {
        if (nodes == leaf.length) {
            leaf = Arrays.copyOf(leaf, 2 * nodes);
            need = Arrays.copyOf(need, 2 * nodes);
            first = Arrays.copyOf(first, 2 * nodes);
            count = Arrays.copyOf(count, 2 * nodes);
        }
        leaf[nodes] = event;
        close(nodes, least, of);
        return nodes++;
    }

    private void append(Terms of) {
        while (terms + of.size() > child.length) {
            child = Arrays.copyOf(child, 2 * child.length);
            cohort = Arrays.copyOf(cohort, child.length);
        }
        for (int term = 0; term < of.size(); term++) {
            child[terms] = of.node(term);
            cohort[terms++] = of.cohort(term);
        }
    }
}
