package bulkhead.analysis.failure;

import bulkhead.analysis.graph.StrongParts;
import java.util.BitSet;
import java.util.List;

/** The nodes below a top in strata, children first; a stratum of several nodes is a cycle. */
final class Strata {
    private Strata() {
    }

    static List<int[]> below(Gates gates, int... tops) {
        return StrongParts.below(gates.first(), gates.child(), tops);
    }

    /** What can make a node of them false: events, and cohorts beyond them. */
    static BitSet variables(Gates gates, List<int[]> strata) {
        var variables = new BitSet();
        for (var stratum : strata) {
            for (int node : stratum) {
                if (gates.isLeaf(node)) {
                    variables.set(gates.leaf()[node]);
                }
                for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
                    if (gates.cohort()[term] >= 0) {
                        variables.set(gates.events().size() + gates.cohort()[term]);
                    }
                }
            }
        }
        return variables;
    }

    /** Whether the stratum feeds on itself, so that only iterating finds its values. */
    static boolean isCyclic(Gates gates, int[] stratum) {
        if (stratum.length > 1) {
            return true;
        }
        for (int term = gates.first()[stratum[0]]; term < gates.first()[stratum[0] + 1]; term++) {
            if (gates.child()[term] == stratum[0]) {
                return true;
            }
        }
        return false;
    }
}
