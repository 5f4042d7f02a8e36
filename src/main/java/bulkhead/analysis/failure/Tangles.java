package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gates that no decision diagram within a limit held together, of all flows whose formulas have the same events and cohorts. What
 * asks for all gates of a tangle, and more, is refused without trying again. For one thread.
 */
final class Tangles {
    /** What a gate says, in whichever order: how often each of its terms counts. */
    record Sense(int need, Map<Counted, Integer> terms) {
    }

    /** A term without what never fails; a cohort of one instance is something to wait for. */
    record Counted(List<Integer> when, int weight, int cohort) {
    }

    private record Tangle(BitSet gates, int mostNodes) {
    }

    private final Map<Sense, Integer> numbers = new HashMap<>();
    private final List<Tangle> tangles = new ArrayList<>();

    /** The same number for the same gate of any formula. */
    int number(Sense gate) {
        return numbers.computeIfAbsent(gate, _ -> numbers.size());
    }

    int count() {
        return tangles.size();
    }

    /** Whether some of the gates are known to be too many for so many nodes. */
    boolean among(BitSet gates, int mostNodes) {
        return tangles.stream().anyMatch(tangle -> tangle.mostNodes() >= mostNodes && holds(gates, tangle.gates()));
    }

    void add(BitSet gates, int mostNodes) {
        tangles.add(new Tangle(gates, mostNodes));
    }

    private static boolean holds(BitSet all, BitSet some) {
        var missing = (BitSet) some.clone();
        missing.andNot(all);
        return missing.isEmpty();
    }
}
