package bulkhead.faulttree;

import java.util.Arrays;

/**
 * The minimal sets of variables that make a function happen, as a diagram of sets (Minato, DAC 1993: a variable not met isn't in the
 * set): Rauzy, New algorithms for fault trees analysis, Reliability Engineering and System Safety 40 (1993). Nothing recurses.
 */
final class MinimalSets {
    private static final int NONE = 0;
    private static final int EMPTY_SET = 1;
    private static final int WIDTH = 4;

    private final Diagram function;
    private final Nodes nodes;
    private final Answers answers = new Answers();
    private int[] stack = new int[WIDTH << 6];

    private MinimalSets(Diagram function, int mostNodes) {
        this.function = function;
        this.nodes = new Nodes(mostNodes);
    }

    /** @throws Nodes.Full where that takes more nodes than allowed */
    static Diagram of(Diagram function, int mostNodes) {
        return upTo(0, new int[function.variables()], function, mostNodes);
    }

    /** Only sets whose variables weigh no more than this together. */
    static Diagram upTo(int weight, int[] weights, Diagram function, int mostNodes) {
        var sets = new MinimalSets(function, mostNodes);
        return Diagram.of(sets.nodes, sets.minimal(weight, weights));
    }

    private int minimal(int most, int[] weights) {
        var minimal = new int[most + 1][function.size()];
        for (int left = 0; left <= most; left++) {
            minimal[left][1] = EMPTY_SET;
            for (int node = 2; node < function.size(); node++) {
                int rest = left - weights[function.variable()[node]];
                int with = rest < 0 ? NONE : without(minimal[rest][function.high()[node]], function.low()[node]);
                minimal[left][node] = node(function.variable()[node], minimal[left][function.low()[node]], with);
            }
        }
        return minimal[most][function.root()];
    }

    private int node(int variable, int sets, int setsWith) {
        return setsWith == NONE ? sets : nodes.node(variable, sets, setsWith);
    }

    /** The sets that by themselves don't make the function of a node happen. */
    private int without(int allSets, int node) {
        int known = known(allSets, node);
        if (known >= 0) {
            return known;
        }
        int depth = push(0, allSets, node);
        int returned = -1;
        while (depth > 0) {
            int frame = (depth - 1) * WIDTH;
            int sets = stack[frame];
            int against = stack[frame + 1];
            if (stack[frame + 2] == 0) {
                stack[frame + 2] = 1;
                returned = known(nodes.low(sets), against(sets, against, function.low()));
                if (returned < 0) {
                    depth = push(depth, nodes.low(sets), against(sets, against, function.low()));
                    continue;
                }
            }
            if (stack[frame + 2] == 1) {
                stack[frame + 2] = 2;
                stack[frame + 3] = returned;
                returned = known(nodes.high(sets), against(sets, against, function.high()));
                if (returned < 0) {
                    depth = push(depth, nodes.high(sets), against(sets, against, function.high()));
                    continue;
                }
            }
            returned = node(nodes.variable(sets), stack[frame + 3], returned);
            answers.keep(sets, against, 0, returned, nodes.size());
            depth--;
        }
        return returned;
    }

    private int against(int sets, int node, int[] branch) {
        return function.variable()[node] == nodes.variable(sets) ? branch[node] : node;
    }

    private int push(int depth, int sets, int node) {
        nodes.step();
        int frame = depth * WIDTH;
        if (frame == stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[frame] = sets;
        stack[frame + 1] = asked(sets, node);
        stack[frame + 2] = 0;
        return depth + 1;
    }

    /** Variables that are in none of the sets don't happen. */
    private int asked(int sets, int node) {
        int asked = node;
        while (function.variable()[asked] < nodes.variable(sets)) {
            asked = function.low()[asked];
        }
        return asked;
    }

    private int known(int sets, int node) {
        if (node == Bdd.ALWAYS || sets == NONE) {
            return NONE;
        }
        if (node == Bdd.NEVER || sets == EMPTY_SET) {
            // a function that isn't always true isn't true of nothing: no gate negates
            return sets;
        }
        int asked = asked(sets, node);
        return asked == Bdd.NEVER ? sets : answers.of(sets, asked, 0);
    }
}
