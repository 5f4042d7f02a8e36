package bulkhead.analysis.failure;

import java.util.Arrays;
import java.util.List;

/**
 * Gates for 64 losses at once, one in each bit of a word. Strata are worked through children first; only a cycle is gone through again until nothing changes.
 */
final class Lanes {
    static final int WIDTH = Long.SIZE;

    private final Gates gates;
    private final List<int[]> strata;
    private final boolean[] cyclic;

    Lanes(Gates gates, int top) {
        this.gates = gates;
        this.strata = Strata.below(gates, top);
        this.cyclic = new boolean[strata.size()];
        for (int i = 0; i < cyclic.length; i++) {
            cyclic[i] = Strata.isCyclic(gates, strata.get(i));
        }
    }

    /** By node, the lanes in which it is true: each lane loses one of up to {@value #WIDTH} events, or cohorts beyond them. */
    long[] truth(int[] losses, int from) {
        int events = gates.events().size();
        var gone = new long[events];
        var less = new long[gates.cohorts().size()];
        for (int lane = 0; lane < Math.min(WIDTH, losses.length - from); lane++) {
            int loss = losses[from + lane];
            (loss < events ? gone : less)[loss < events ? loss : loss - events] |= 1L << lane;
        }
        return truth(gone, less);
    }

    /**
     * By node, the lanes in which it is true.
     *
     * @param gone by event, the lanes in which it has happened
     * @param less by cohort, the lanes in which one of its instances has died by itself
     */
    long[] truth(long[] gone, long[] less) {
        var truth = new long[gates.nodes()];
        for (int i = 0; i < cyclic.length; i++) {
            boolean changed;
            do {
                changed = false;
                for (int node : strata.get(i)) {
                    long now = gates.isLeaf(node) ? ~gone[gates.leaf()[node]] : gate(node, truth, less);
                    changed |= now != truth[node];
                    truth[node] = now;
                }
            } while (changed && cyclic[i]);
        }
        return truth;
    }

    private long gate(int node, long[] truth, long[] less) {
        int need = gates.need()[node];
        return need <= 0 ? -1L : need == 1 ? any(node, truth, less) : need == gates.terms(node) && isPlain(node)
                ? all(node, truth)
                : LaneSums.atLeast(need, sum(node, truth, less));
    }

    private boolean isPlain(int node) {
        return Arrays.stream(gates.cohort(), gates.first()[node], gates.first()[node + 1]).allMatch(cohort -> cohort < 0);
    }

    private long all(int node, long[] truth) {
        long all = -1L;
        for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
            all &= truth[gates.child()[term]];
        }
        return all;
    }

    private long any(int node, long[] truth, long[] less) {
        long any = 0;
        for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
            int weight = gates.weight(term);
            long lost = weight == 0 ? -1L : weight == 1 && gates.cohort()[term] >= 0 ? less[gates.cohort()[term]] : 0;
            any |= truth[gates.child()[term]] & ~lost;
        }
        return any;
    }

    private long[] sum(int node, long[] truth, long[] less) {
        var sum = LaneSums.upTo(Integer.MAX_VALUE);
        for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
            long holds = truth[gates.child()[term]];
            long lost = gates.cohort()[term] < 0 ? 0 : less[gates.cohort()[term]];
            LaneSums.add(sum, gates.weight(term), holds & ~lost);
            LaneSums.add(sum, gates.weight(term) - 1, holds & lost);
        }
        return sum;
    }
}
