package bulkhead.faulttree;

import java.util.Arrays;

/**
 * A finished decision diagram or diagram of sets, children before parents: node i asks for {@code variable[i]} and goes on at {@code
 * low[i]} or {@code high[i]}. Nodes 0 and 1 are the ends.
 */
record Diagram(int root, int[] variable, int[] low, int[] high) {
    /** The nodes that a root needs. */
    static Diagram of(Nodes nodes, int root) {
        var number = new int[Math.max(2, root + 1)];
        number[root] = 1;
        for (int node = root; node > 1; node--) {
            if (number[node] == 1) {
                number[nodes.low(node)] = 1;
                number[nodes.high(node)] = 1;
            }
        }
        number[0] = 0;
        number[1] = 1;
        int size = 2;
        for (int node = 2; node <= root; node++) {
            number[node] = number[node] == 1 ? size++ : 0;
        }
        var diagram = new Diagram(number[root], new int[size], new int[size], new int[size]);
        Arrays.fill(diagram.variable, 0, 2, Integer.MAX_VALUE);
        for (int node = 2; node <= root; node++) {
            diagram.set(number[node], nodes.variable(node), number[nodes.low(node)], number[nodes.high(node)]);
        }
        return diagram;
    }

    private void set(int at, int asked, int ifNot, int ifSo) {
        if (at > 1) {
            variable[at] = asked;
            low[at] = ifNot;
            high[at] = ifSo;
        }
    }

    int size() {
        return variable.length;
    }

    /** One variable more than the last one asked for. */
    int variables() {
        return Arrays.stream(variable, 2, size()).max().orElse(-1) + 1;
    }

    /** The probability of coming from the root to an end, by sums of products of positive numbers. */
    double probability(int end, Probability[] variables) {
        var reach = new double[size()];
        reach[end] = 1;
        for (int node = 2; node < size(); node++) {
            var asked = variables[variable[node]];
            reach[node] = asked.happens() * reach[high[node]] + asked.doesNot() * reach[low[node]];
        }
        return reach[root];
    }

    /** The least weight of variables that leads from the root to the second end. */
    int lightest(int[] weights) {
        var weight = new int[size()];
        weight[0] = Integer.MAX_VALUE;
        for (int node = 2; node < size(); node++) {
            int with = weight[high[node]] == Integer.MAX_VALUE ? Integer.MAX_VALUE : weight[high[node]] + weights[variable[node]];
            weight[node] = Math.min(weight[low[node]], with);
        }
        return weight[root];
    }
}
