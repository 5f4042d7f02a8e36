package bulkhead.analysis.failure;

import java.util.Arrays;
import java.util.List;

/**
 * Gates for 64 losses at once, one in each bit of a word. Counts are added bit by bit: word b of a sum holds bit b of the sum in
 * every lane. Strata are worked through children first; only a cycle is gone through again until nothing changes.
 */
final class Lanes {
    static final int WIDTH = Long.SIZE;
    private static final int SUM_BITS = 32;

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
                : atLeast(need, sum(node, truth, less));
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
        var sum = new long[SUM_BITS];
        for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
            long holds = truth[gates.child()[term]];
            long lost = gates.cohort()[term] < 0 ? 0 : less[gates.cohort()[term]];
            add(sum, gates.weight(term), holds & ~lost);
            add(sum, gates.weight(term) - 1, holds & lost);
        }
        return sum;
    }

    private static void add(long[] sum, int number, long lanes) {
        long carry = 0;
        for (int bit = 0; lanes != 0 && bit < SUM_BITS && (carry != 0 || number >> bit != 0); bit++) {
            long added = (number >> bit & 1) == 0 ? 0 : lanes;
            long before = sum[bit];
            sum[bit] = before ^ added ^ carry;
            carry = before & added | carry & (before ^ added);
        }
    }

    private static long atLeast(int need, long[] sum) {
        long more = 0;
        long equal = -1L;
        for (int bit = SUM_BITS - 1; bit >= 0; bit--) {
            if ((need >> bit & 1) == 0) {
                more |= equal & sum[bit];
            }
            equal &= (need >> bit & 1) == 0 ? ~sum[bit] : sum[bit];
        }
        return more | equal;
    }
}
