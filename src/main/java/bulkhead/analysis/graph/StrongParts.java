package bulkhead.analysis.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The strongly connected parts of a directed graph in flat arrays: node {@code i} leads to {@code to[first[i]]} up to {@code
 * to[first[i + 1] - 1]}. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972), with a stack of its
 * own, so that chains may be as long as they like.
 */
public final class StrongParts {
    private static final int UNSEEN = -1;

    private final int[] first;
    private final int[] to;
    private final int[] index;
    private final int[] low;
    private final int[] nextEdge;
    private final boolean[] pending;
    private final int[] stack;
    private final int[] path;
    private int stackSize;
    private int count;
    private final List<int[]> parts = new ArrayList<>();

    private StrongParts(int[] first, int[] to) {
        int nodes = first.length - 1;
        this.first = first;
        this.to = to;
        this.index = new int[nodes];
        Arrays.fill(index, UNSEEN);
        this.low = new int[nodes];
        this.nextEdge = Arrays.copyOf(first, nodes);
        this.pending = new boolean[nodes];
        this.stack = new int[nodes];
        this.path = new int[nodes];
    }

    /** Those that the starts lead to, each after all that it leads to. */
    public static List<int[]> below(int[] first, int[] to, int... starts) {
        var search = new StrongParts(first, to);
        for (int start : starts) {
            if (search.index[start] == UNSEEN) {
                search.walk(start);
            }
        }
        return search.parts;
    }

    private void walk(int start) {
        int depth = 0;
        path[depth] = enter(start);
        while (depth >= 0) {
            int node = path[depth];
            if (nextEdge[node] < first[node + 1]) {
                int target = to[nextEdge[node]++];
                if (index[target] == UNSEEN) {
                    path[++depth] = enter(target);
                } else if (pending[target]) {
                    low[node] = Math.min(low[node], index[target]);
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
        parts.add(Arrays.copyOfRange(stack, stackSize, end));
    }
}
