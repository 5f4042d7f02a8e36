package bulkhead.analysis.failure;

import java.util.List;

/**
 * A monotone structure in flat arrays. Node {@code i} is a leaf, true while the event {@code leaf[i]} hasn't happened, or a gate
 * ({@code leaf[i] < 0}), true when its true terms add up to {@code need[i]}. Its terms are {@code first[i]} to {@code first[i +
 * 1] - 1}: each adds 1, or the live instances of {@code cohort[t]}, while its node {@code child[t]} is true. Nodes may form
 * cycles, which mean the least fixpoint. {@code sizes} are the instances of each cohort; events and cohorts have names only where the
 * gates were compiled from a topology.
 */
record Gates(int[] leaf, int[] need, int[] first, int[] child, int[] cohort, int[] sizes, List<Event> events,
        List<Cohort> cohorts) {
    int nodes() {
        return leaf.length;
    }

    boolean isLeaf(int node) {
        return leaf[node] >= 0;
    }

    int terms(int node) {
        return first[node + 1] - first[node];
    }

    /** The most a term can add. */
    int weight(int term) {
        return cohort[term] < 0 ? 1 : sizes[cohort[term]];
    }
}
