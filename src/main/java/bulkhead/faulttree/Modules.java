package bulkhead.faulttree;

import java.util.Arrays;

/**
 * Which gates are modules: nothing below them is used from elsewhere. In linear time from the dates of a walk: Dutuit and Rauzy, A
 * linear-time algorithm to find modules of fault trees, IEEE Trans. Reliability 45 (1996).
 */
final class Modules {
    private final Trimmed tree;
    private final int[] first;
    private final int[] left;
    private final int[] last;
    private final int[] users;
    private final boolean[] module;
    private int date;

    private Modules(Trimmed tree) {
        this.tree = tree;
        int nodes = tree.events() + tree.gates().size();
        this.first = new int[nodes];
        this.left = new int[nodes];
        this.last = new int[nodes];
        this.users = tree.users();
        this.module = new boolean[nodes];
        walk();
        judge();
    }

    static Modules of(Trimmed tree) {
        return new Modules(tree);
    }

    /** Independent of all that isn't below it: a module, or a basic event. */
    boolean independent(int node) {
        return !tree.isGate(node) || module[node];
    }

    /** Independent and an input once only. */
    boolean alone(int node) {
        return users[node] == 1 && independent(node);
    }

    private void walk() {
        var path = new int[tree.gates().size()];
        var next = new int[tree.gates().size()];
        int depth = 0;
        path[0] = tree.top();
        first[tree.top()] = ++date;
        while (depth >= 0) {
            int node = path[depth];
            var inputs = tree.gate(node).inputs();
            int at = next[node - tree.events()]++;
            if (at == inputs.length) {
                left[node] = ++date;
                last[node] = date;
                depth--;
            } else {
                int input = inputs[at];
                last[input] = ++date;
                if (first[input] == 0) {
                    first[input] = date;
                    if (tree.isGate(input)) {
                        path[++depth] = input;
                    }
                }
            }
        }
    }

    private void judge() {
        var earliest = first.clone();
        var latest = last.clone();
        for (int node = tree.events(); node <= tree.top(); node++) {
            int begin = Arrays.stream(tree.gate(node).inputs()).map(input -> earliest[input]).min().orElse(Integer.MAX_VALUE);
            int end = Arrays.stream(tree.gate(node).inputs()).map(input -> latest[input]).max().orElse(0);
            module[node] = begin > first[node] && end < left[node];
            earliest[node] = Math.min(earliest[node], begin);
            latest[node] = Math.max(latest[node], end);
        }
    }
}
