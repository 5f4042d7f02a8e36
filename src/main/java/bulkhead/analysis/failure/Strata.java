package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The nodes below a top in strata, children first; a stratum of several nodes is a cycle. Tarjan, Depth-first search and linear
 * graph algorithms, SIAM J. Comput. 1 (1972), with a stack of its own.
 */
final class Strata {
    private static final int UNSEEN = -1;

    private final Gates gates;
    private final int[] index;
    private final int[] low;
    private final int[] nextTerm;
    private final boolean[] pending;
    private final int[] stack;
    private int stackSize;
    private int count;
    private final List<int[]> strata = new ArrayList<>();

    private Strata(Gates gates) {
        this.gates = gates;
        this.index = new int[gates.nodes()];
        Arrays.fill(index, UNSEEN);
        this.low = new int[gates.nodes()];
        this.nextTerm = Arrays.copyOf(gates.first(), gates.nodes());
        this.pending = new boolean[gates.nodes()];
        this.stack = new int[gates.nodes()];
    }

    static List<int[]> below(Gates gates, int... tops) {
        var search = new Strata(gates);
        for (int top : tops) {
            if (search.index[top] == UNSEEN) {
                search.walk(top);
            }
        }
        return search.strata;
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

    private void walk(int top) {
        var path = new int[gates.nodes()];
        int depth = 0;
        path[depth] = enter(top);
        while (depth >= 0) {
            int node = path[depth];
            if (nextTerm[node] < gates.first()[node + 1]) {
                int child = gates.child()[nextTerm[node]++];
                if (index[child] == UNSEEN) {
                    path[++depth] = enter(child);
                } else if (pending[child]) {
                    low[node] = Math.min(low[node], index[child]);
                }
            } else {
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
                if (low[node] == index[node]) {
                    leave(node);
                }
            }
        }
    }

    private int enter(int node) {
        index[node] = count;
        low[node] = count++;
        pending[node] = true;
        stack[stackSize++] = node;
        return node;
    }

    private void leave(int root) {
        int end = stackSize;
        do {
            pending[stack[--stackSize]] = false;
        } while (stack[stackSize] != root);
        strata.add(Arrays.copyOfRange(stack, stackSize, end));
    }
}
