package bulkhead.faulttree;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

/**
 * Nodes of a diagram, each once: which variable it asks, where it goes on if that doesn't happen ({@code low}) and if it does
 * ({@code high}). 0 and 1 are the ends; children have smaller numbers than parents. Stops when the thread is interrupted.
 */
final class Nodes {
    /** More nodes or steps than allowed. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1;

        Full() {
            super("no room for another node", null, false, false);
        }
    }

    private static final int STEPS_A_NODE = 8;

    private final int most;
    private int[] variable = new int[1 << 5];
    private int[] low = new int[1 << 5];
    private int[] high = new int[1 << 5];
    private int[] table = new int[1 << 6];
    private int size = 2;
    private long steps;

    Nodes(int most) {
        this.most = most;
        variable[0] = Integer.MAX_VALUE;
        variable[1] = Integer.MAX_VALUE;
    }

    int size() {
        return size;
    }

    int variable(int node) {
        return variable[node];
    }

    int low(int node) {
        return low[node];
    }

    int high(int node) {
        return high[node];
    }

    int node(int ofVariable, int ifNot, int ifSo) {
        int slot = slot(ofVariable, ifNot, ifSo);
        return table[slot] != 0 ? table[slot] : add(slot, ofVariable, ifNot, ifSo);
    }

    /** One step of work, of which a bounded number is allowed. */
    void step() {
        if (++steps > (long) STEPS_A_NODE * most) {
            throw new Full();
        }
        if ((steps & 0xFFF) == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    static int hash(int one, int two, int three) {
        long mixed = ((one * 0x9E3779B97F4A7C15L + two) * 0x9E3779B97F4A7C15L + three) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33);
    }

    private int slot(int ofVariable, int ifNot, int ifSo) {
        int slot = hash(ofVariable, ifNot, ifSo) & table.length - 1;
        while (table[slot] != 0 && !(variable[table[slot]] == ofVariable && low[table[slot]] == ifNot && high[table[slot]] == ifSo)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private int add(int slot, int ofVariable, int ifNot, int ifSo) {
        if (size >= most) {
            throw new Full();
        }
        if (size == variable.length) {
            variable = Arrays.copyOf(variable, size * 2);
            low = Arrays.copyOf(low, size * 2);
            high = Arrays.copyOf(high, size * 2);
        }
        variable[size] = ofVariable;
        low[size] = ifNot;
        high[size] = ifSo;
        table[slot] = size++;
        if (2 * size > table.length) {
            table = new int[table.length * 2];
            for (int node = 2; node < size; node++) {
                table[slot(variable[node], low[node], high[node])] = node;
            }
        }
        return size - 1;
    }
}
