package bulkhead.analysis.failure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Ordered multi-valued decision diagrams: a node asks for the value of one variable and goes on at the child of that value;
 * variables are asked in the order of their numbers. Equal nodes are one node, children have smaller numbers than parents.
 * Bryant, Graph-based algorithms for Boolean function manipulation, IEEE Trans. Comput. C-35 (1986). Nothing recurses. Stops when
 * the thread is interrupted.
 */
final class DecisionDiagram {
    static final int FALSE = 0;
    static final int TRUE = 1;

    /** The diagram would need more nodes or steps than allowed. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge() {
            super("decision diagram too large", null, false, false);
        }
    }

    private enum Operation {
        AND, OR
    }

    private static final class Frame {
        private final int one;
        private final int other;
        private final int variable;
        private final int[] children;
        private int next;

        Frame(int one, int other, int variable, int values) {
            this.one = one;
            this.other = other;
            this.variable = variable;
            this.children = new int[values];
        }
    }

    private final int[] values;
    private final int mostNodes;
    private int[] variable = {Integer.MAX_VALUE, Integer.MAX_VALUE};
    private int[][] children = {{}, {}};
    private int size = 2;
    private int[] table = new int[1 << 10];
    private long steps;
    private long[] askedPairs = new long[1 << 12];
    private int[] answers = new int[1 << 12];

    /** @param values how many values each variable has */
    DecisionDiagram(int[] values, int mostNodes) {
        this.values = values.clone();
        this.mostNodes = mostNodes;
    }

    int size() {
        return size;
    }

    int variable(int node) {
        return variable[node];
    }

    int values(int ofVariable) {
        return values[ofVariable];
    }

    /** Where the node goes on for a value of a variable, which it may not ask for. */
    int at(int node, int ofVariable, int value) {
        return variable[node] == ofVariable ? children[node][value] : node;
    }

    /** Where the node ends when every variable has its largest value. */
    boolean atBest(int node) {
        int end = node;
        while (end > TRUE) {
            end = children[end][children[end].length - 1];
        }
        return end == TRUE;
    }

    /** True where the variable's value is at least {@code bound}. */
    int atLeast(int ofVariable, int bound) {
        var kids = new int[values[ofVariable]];
        Arrays.fill(kids, Math.clamp(bound, 0, kids.length), kids.length, TRUE);
        return node(ofVariable, kids);
    }

    /** The node that asks for the variable and goes on at one of the children, each of which asks later variables only. */
    int node(int ofVariable, int[] kids) {
        if (Arrays.stream(kids).allMatch(kid -> kid == kids[0])) {
            return kids[0];
        }
        int slot = slot(ofVariable, kids);
        return table[slot] != 0 ? table[slot] : add(slot, ofVariable, kids);
    }

    int and(int one, int other) {
        return apply(Operation.AND, one, other);
    }

    int or(int one, int other) {
        return apply(Operation.OR, one, other);
    }

    /**
     * The probability of ending at {@code TRUE} ({@code end} 1) or {@code FALSE} (0), by node. A sum of products of positive
     * numbers, so that a small one is as precise as a large one.
     *
     * @param chance by variable and value
     */
    double probability(int node, int end, double[][] chance) {
        var reach = new double[Math.max(2, node + 1)];
        reach[end] = 1;
        for (int each = 2; each <= node; each++) {
            for (int value = 0; value < children[each].length; value++) {
                reach[each] += chance[variable[each]][value] * reach[children[each][value]];
            }
        }
        return reach[node];
    }

    private int apply(Operation operation, int one, int other) {
        int known = known(operation, one, other);
        if (known >= 0) {
            return known;
        }
        var frames = new ArrayDeque<Frame>();
        frames.push(frame(one, other));
        while (true) {
            var frame = frames.peek();
            if (frame.next < frame.children.length) {
                int left = child(frame.one, frame.variable, frame.next);
                int right = child(frame.other, frame.variable, frame.next);
                int result = known(operation, left, right);
                if (result >= 0) {
                    frame.children[frame.next++] = result;
                } else {
                    frames.push(frame(left, right));
                }
            } else {
                int result = node(frame.variable, frame.children);
                remember(operation, frame.one, frame.other, result);
                frames.pop();
                if (frames.isEmpty()) {
                    return result;
                }
            }
        }
    }

    private Frame frame(int one, int other) {
        if (++steps > 8L * mostNodes) {
            throw new TooLarge();
        }
        int asked = Math.min(variable[one], variable[other]);
        return new Frame(one, other, asked, values[asked]);
    }

    private int child(int node, int asked, int value) {
        return variable[node] == asked ? children[node][value] : node;
    }

    /** The result where it is plain or remembered, else -1. */
    private int known(Operation operation, int one, int other) {
        int absorbing = operation == Operation.AND ? FALSE : TRUE;
        if (one == absorbing || other == absorbing) {
            return absorbing;
        }
        if (one == other || other == 1 - absorbing) {
            return one;
        }
        if (one == 1 - absorbing) {
            return other;
        }
        long pair = pair(operation, one, other);
        int slot = hash(pair) & (askedPairs.length - 1);
        return askedPairs[slot] == pair ? answers[slot] : -1;
    }

    /** Remembering is lossy: a later pair takes the slot of an earlier one. */
    private void remember(Operation operation, int one, int other, int result) {
        if (askedPairs.length < size && askedPairs.length < 1 << 22) {
            askedPairs = new long[askedPairs.length * 4];
            answers = new int[askedPairs.length];
        }
        long pair = pair(operation, one, other);
        int slot = hash(pair) & (askedPairs.length - 1);
        askedPairs[slot] = pair;
        answers[slot] = result;
    }

    private static long pair(Operation operation, int one, int other) {
        return (long) Math.min(one, other) << 33 | (long) Math.max(one, other) << 1 | operation.ordinal();
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40);
    }

    private int slot(int ofVariable, int[] kids) {
        int slot = hash(31L * Arrays.hashCode(kids) + ofVariable) & (table.length - 1);
        while (table[slot] != 0 && !(variable[table[slot]] == ofVariable && Arrays.equals(children[table[slot]], kids))) {
            slot = slot + 1 & (table.length - 1);
        }
        return slot;
    }

    private int add(int slot, int ofVariable, int[] kids) {
        if (size >= mostNodes) {
            throw new TooLarge();
        }
        if ((size & 0x3FF) == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        if (size == variable.length) {
            variable = Arrays.copyOf(variable, size * 2);
            children = Arrays.copyOf(children, size * 2);
        }
        variable[size] = ofVariable;
        children[size] = kids.clone();
        table[slot] = size++;
        if (2 * size > table.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        table = new int[table.length * 4];
        for (int node = 2; node < size; node++) {
            table[slot(variable[node], children[node])] = node;
        }
    }
}
