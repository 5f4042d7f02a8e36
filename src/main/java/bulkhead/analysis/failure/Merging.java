package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Outages.Formula;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The gates that a formula comes to. Nameless ones that a single gate of the same sort uses are part of that one: so people read less. */
final class Merging {
    private final Map<Integer, Formula> needed = new TreeMap<>();
    private final Map<Integer, Integer> user = new HashMap<>();
    private final Set<Integer> apart;

    private Merging(Outages outages, int top, Set<Integer> named) {
        this.apart = new HashSet<>(named);
        var open = new TreeSet<>(Set.of(top));
        while (!open.isEmpty() && open.last() >= 0) {
            int gate = open.pollLast();
            needed.put(gate, outages.gate(gate));
            for (int input : outages.gate(gate).inputs()) {
                open.add(input);
                if (user.put(input, gate) != null) {
                    apart.add(input);
                }
            }
        }
    }

    /** By number, those needed first; inputs are events and other gates of the map. */
    static NavigableMap<Integer, Formula> gates(Outages outages, int top, Set<Integer> named) {
        var merging = new Merging(outages, top, named);
        var merged = new TreeMap<Integer, Formula>();
        merging.needed.forEach((gate, formula) -> {
            var inputs = formula.inputs().stream().flatMap(input -> merging.isPart(input) ? merged.get(input).inputs().stream() : Stream.of(input))
                    .distinct().toList();
            merged.put(gate, new Formula(formula.isAll() ? inputs.size() : formula.least(), inputs));
        });
        merged.keySet().removeIf(merging::isPart);
        return merged;
    }

    private boolean isPart(int input) {
        if (!needed.containsKey(input) || !user.containsKey(input) || apart.contains(input)) {
            return false;
        }
        var own = needed.get(input);
        var above = needed.get(user.get(input));
        return own.isAny() && above.isAny() || own.isAll() && above.isAll();
    }
}
