package bulkhead.analysis.failure;

import java.util.Arrays;

/** What a gate counts: nodes, each of which adds 1 while it is true, or the live instances of a cohort. Primitive: there are millions. */
final class Terms {
    static final int NONE = -1;

    private int[] nodes;
    private int[] cohorts;
    private int size;

    Terms(int room) {
        nodes = new int[room];
        cohorts = new int[room];
    }

    int size() {
        return size;
    }

    int node(int term) {
        return nodes[term];
    }

    /** −1 where the term adds 1. */
    int cohort(int term) {
        return cohorts[term];
    }

    Terms add(int node) {
        return add(node, NONE);
    }

    /** Unless it is there. */
    Terms addOnce(int node) {
        for (int term = 0; term < size; term++) {
            if (nodes[term] == node && cohorts[term] < 0) {
                return this;
            }
        }
        return add(node);
    }

    /** @param cohort by its number in the draft */
    Terms add(int node, int cohort) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2 + 2);
            cohorts = Arrays.copyOf(cohorts, nodes.length);
        }
        nodes[size] = node;
        cohorts[size++] = cohort;
        return this;
    }

    boolean has(int node) {
        for (int term = 0; term < size; term++) {
            if (nodes[term] == node) {
                return true;
            }
        }
        return false;
    }
}
