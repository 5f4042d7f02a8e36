package bulkhead.faulttree;

import bulkhead.faulttree.Trimmed.AtLeast;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The gates of one module that hang together: over variables that are independent of each other; the last gate is its top. */
record Net(int variables, List<AtLeast> gates) {
    int top() {
        return variables + gates.size() - 1;
    }

    int[] inputs(int node) {
        return gates.get(node - variables).inputs();
    }

    /**
     * The net as a diagram whose variables are asked in this order.
     *
     * @throws Nodes.Full where that takes more nodes than allowed
     */
    Diagram diagram(int[] order, int mostNodes) {
        var bdd = new Bdd(mostNodes);
        var function = new int[top() + 1];
        for (int level = 0; level < order.length; level++) {
            function[order[level]] = bdd.happens(level);
        }
        for (int gate = variables; gate <= top(); gate++) {
            var functions = Arrays.stream(inputs(gate)).map(input -> function[input]).boxed()
                    .sorted(Comparator.comparingInt(bdd::variable)).mapToInt(Integer::intValue).toArray();
            function[gate] = bdd.atLeast(gates.get(gate - variables).least(), functions);
        }
        return Diagram.of(bdd.nodes(), function[top()]);
    }

    /** How much hangs below each node: variables, once for each way down. */
    double[] weights() {
        var weight = new double[top() + 1];
        Arrays.fill(weight, 0, variables, 1);
        IntStream.rangeClosed(variables, top()).forEach(gate -> weight[gate] = Arrays.stream(inputs(gate)).mapToDouble(input -> weight[input]).sum());
        return weight;
    }

    int[] users() {
        var users = new int[top() + 1];
        gates.forEach(gate -> Arrays.stream(gate.inputs()).forEach(input -> users[input]++));
        return users;
    }
}
