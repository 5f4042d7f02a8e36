package bulkhead.faulttree;

import java.util.Arrays;

/**
 * Ordered binary decision diagrams under construction: Bryant, Graph-based algorithms for Boolean function manipulation, IEEE
 * Trans. Comput. C-35 (1986), by the ternary if-then-else of Brace, Rudell and Bryant (DAC 1990). Nothing recurses.
 */
final class Bdd {
    static final int NEVER = 0;
    static final int ALWAYS = 1;
    private static final int WIDTH = 5;

    private final Nodes nodes;
    private final Answers answers = new Answers();
    private int[] stack = new int[WIDTH << 6];

    Bdd(int mostNodes) {
        this.nodes = new Nodes(mostNodes);
    }

    int happens(int variable) {
        return nodes.node(variable, NEVER, ALWAYS);
    }

    int variable(int node) {
        return nodes.variable(node);
    }

    Nodes nodes() {
        return nodes;
    }

    /**
     * At least so many of the functions, by a ladder: one rung a function, on it one step a number still missing. Functions that
     * ask later variables come last.
     */
    int atLeast(int least, int[] functions) {
        var steps = new int[least + 1];
        steps[0] = ALWAYS;
        for (int rung = functions.length - 1; rung >= 0; rung--) {
            // only numbers that the rungs above can leave and those from here on can make up for
            for (int missing = Math.min(least, functions.length - rung); missing >= Math.max(1, least - rung); missing--) {
                steps[missing] = ifThenElse(functions[rung], steps[missing - 1], steps[missing]);
            }
        }
        return steps[least];
    }

    int ifThenElse(int condition, int then, int otherwise) {
        int known = known(condition, then, otherwise);
        if (known >= 0) {
            return known;
        }
        int depth = push(0, condition, then, otherwise);
        int returned = -1;
        while (depth > 0) {
            int frame = (depth - 1) * WIDTH;
            int asked = Math.min(nodes.variable(stack[frame]), Math.min(nodes.variable(stack[frame + 1]), nodes.variable(stack[frame + 2])));
            if (stack[frame + 3] == 0) {
                stack[frame + 3] = 1;
                returned = knownLow(frame, asked);
                if (returned < 0) {
                    depth = push(depth, low(stack[frame], asked), low(stack[frame + 1], asked), low(stack[frame + 2], asked));
                    continue;
                }
            }
            if (stack[frame + 3] == 1) {
                stack[frame + 3] = 2;
                stack[frame + 4] = returned;
                returned = knownHigh(frame, asked);
                if (returned < 0) {
                    depth = push(depth, high(stack[frame], asked), high(stack[frame + 1], asked), high(stack[frame + 2], asked));
                    continue;
                }
            }
            returned = stack[frame + 4] == returned ? returned : nodes.node(asked, stack[frame + 4], returned);
            answers.keep(stack[frame], stack[frame + 1], stack[frame + 2], returned, nodes.size());
            depth--;
        }
        return returned;
    }

    private int knownLow(int frame, int asked) {
        return known(low(stack[frame], asked), low(stack[frame + 1], asked), low(stack[frame + 2], asked));
    }

    private int knownHigh(int frame, int asked) {
        return known(high(stack[frame], asked), high(stack[frame + 1], asked), high(stack[frame + 2], asked));
    }

    private int low(int node, int asked) {
        return nodes.variable(node) == asked ? nodes.low(node) : node;
    }

    private int high(int node, int asked) {
        return nodes.variable(node) == asked ? nodes.high(node) : node;
    }

    private int push(int depth, int condition, int then, int otherwise) {
        nodes.step();
        int frame = depth * WIDTH;
        if (frame == stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[frame] = condition;
        stack[frame + 1] = then;
        stack[frame + 2] = otherwise;
        stack[frame + 3] = 0;
        return depth + 1;
    }

    /** The result where it is plain or remembered, else -1. */
    private int known(int condition, int then, int otherwise) {
        if (condition == ALWAYS || then == otherwise) {
            return then;
        }
        if (condition == NEVER) {
            return otherwise;
        }
        if (then == ALWAYS && otherwise == NEVER) {
            return condition;
        }
        return answers.of(condition, then, otherwise);
    }
}
