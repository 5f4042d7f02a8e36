package bulkhead.analysis.failure;

import bulkhead.analysis.failure.Formula.Gate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether what the atoms of some gates reach nests, as places do, or overlaps, as a power feed may overlap zones. */
final class Overlaps {
    private static final int OUTSIDE = -1;

    private Overlaps() {
    }

    /** In how many terms each atom stands, in the order met. */
    static Map<Integer, Integer> reach(List<Gate> gates) {
        var reach = new LinkedHashMap<Integer, Integer>();
        gates.forEach(gate -> gate.terms().forEach(term -> Arrays.stream(term.when())
                .forEach(atom -> reach.merge(atom, 1, Integer::sum))));
        return reach;
    }

    static Comparator<Integer> widestFirst(Map<Integer, Integer> reach) {
        return Comparator.comparing((Integer atom) -> -reach.get(atom)).thenComparing(Comparator.naturalOrder());
    }

    /** The atom that overlaps most others without nesting; -1 where all nest. */
    static int worst(List<Gate> gates) {
        var reach = reach(gates);
        var around = new HashMap<Integer, Integer>();
        var conflicts = new HashMap<Integer, Integer>();
        var widest = widestFirst(reach);
        for (var gate : gates) {
            for (var term : gate.terms()) {
                int outer = OUTSIDE;
                var chain = Arrays.stream(term.when()).boxed().sorted(widest).toList();
                for (int atom : chain) {
                    var before = around.putIfAbsent(atom, outer);
                    if (before != null && before != outer) {
                        conflicts.merge(before == OUTSIDE ? outer : before, 1, Integer::sum);
                        if (outer != OUTSIDE) {
                            conflicts.merge(outer, 1, Integer::sum);
                        }
                    }
                    outer = atom;
                }
            }
        }
        return conflicts.entrySet().stream().max(Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse(OUTSIDE);
    }
}
