package bulkhead.analysis.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * In which order a decision diagram asks. From the top down, and what belongs to one gate before what lies below it: a walk that
 * takes the deepest child first leaves the shallow ones, a tier's own instances and links, next to their gate when read
 * backwards. The live instances of a cohort are asked for where the condition stands under which they count.
 */
enum VariableOrder {
    /** What several gates share comes first: given these, tiers are independent of each other. */
    SHARED_FIRST,
    /** Every event where it is met. */
    AS_MET;

    /** Events by number and cohorts by complement. */
    List<Integer> of(Gates gates, int top) {
        var nodes = Walk.from(gates, top);
        var users = new int[gates.nodes()];
        Map<Integer, List<Integer>> cohortsAt = new HashMap<>();
        for (int node : nodes) {
            for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
                int child = gates.child()[term];
                users[child]++;
                if (gates.cohort()[term] >= 0) {
                    int at = gates.isLeaf(child) || gates.terms(child) == 0 ? node : child;
                    cohortsAt.computeIfAbsent(at, _ -> new ArrayList<>()).add(gates.cohort()[term]);
                }
            }
        }
        var order = new LinkedHashSet<Integer>();
        if (this == SHARED_FIRST) {
            nodes.stream().filter(node -> gates.isLeaf(node) && users[node] > 1).forEach(node -> order.add(gates.leaf()[node]));
        }
        for (int node : nodes) {
            if (gates.isLeaf(node)) {
                order.add(gates.leaf()[node]);
            }
            cohortsAt.getOrDefault(node, List.of()).forEach(cohort -> order.add(~cohort));
        }
        return List.copyOf(order);
    }

    /** Depth first with a stack of its own. */
    private static final class Walk {
        private final Gates gates;
        private final int[] height;
        private final boolean[] seen;
        private final List<Integer> finished = new ArrayList<>();

        private Walk(Gates gates, int top) {
            this.gates = gates;
            this.height = new int[gates.nodes()];
            this.seen = new boolean[gates.nodes()];
            for (var stratum : Strata.below(gates, top)) {
                int tallest = Arrays.stream(stratum).flatMap(this::children).map(child -> height[child]).max().orElse(0);
                Arrays.stream(stratum).forEach(node -> height[node] = tallest + 1);
            }
        }

        /** Parents before children, but for cycles. */
        static List<Integer> from(Gates gates, int top) {
            var walk = new Walk(gates, top);
            walk.down(top);
            Collections.reverse(walk.finished);
            return walk.finished;
        }

        private IntStream children(int node) {
            return Arrays.stream(gates.child(), gates.first()[node], gates.first()[node + 1]);
        }

        private int[] deepestFirst(int node) {
            return children(node).boxed().sorted(Comparator.comparingInt(child -> -height[child])).mapToInt(Integer::intValue)
                    .toArray();
        }

        private void down(int top) {
            var path = new ArrayList<int[]>();
            var next = new ArrayList<Integer>();
            var nodes = new ArrayList<Integer>();
            enter(top, path, next, nodes);
            while (!nodes.isEmpty()) {
                int last = nodes.size() - 1;
                int at = next.get(last);
                if (at == path.get(last).length) {
                    finished.add(nodes.removeLast());
                    path.removeLast();
                    next.removeLast();
                } else {
                    next.set(last, at + 1);
                    if (!seen[path.get(last)[at]]) {
                        enter(path.get(last)[at], path, next, nodes);
                    }
                }
            }
        }

        private void enter(int node, List<int[]> path, List<Integer> next, List<Integer> nodes) {
            seen[node] = true;
            nodes.add(node);
            path.add(deepestFirst(node));
            next.add(0);
        }
    }
}
