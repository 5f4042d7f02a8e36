package bulkhead.analysis.failure;

import java.util.Arrays;

/** The least fixpoint of gates for one set of dead things: a worklist of nodes that became true, each visited once. */
final class Fixpoint {
    private final Gates gates;
    private final int[] firstUser;
    private final int[] user;
    private final int[] userTerm;

    Fixpoint(Gates gates) {
        this.gates = gates;
        this.firstUser = new int[gates.nodes() + 1];
        for (int child : gates.child()) {
            firstUser[child + 1]++;
        }
        for (int node = 0; node < gates.nodes(); node++) {
            firstUser[node + 1] += firstUser[node];
        }
        this.user = new int[gates.child().length];
        this.userTerm = new int[gates.child().length];
        var next = Arrays.copyOf(firstUser, gates.nodes());
        for (int node = 0; node < gates.nodes(); node++) {
            for (int term = gates.first()[node]; term < gates.first()[node + 1]; term++) {
                int slot = next[gates.child()[term]]++;
                user[slot] = node;
                userTerm[slot] = term;
            }
        }
    }

    /**
     * Which nodes are true.
     *
     * @param dead by event, whether it has happened
     * @param live by cohort, how many of its instances haven't died by themselves
     */
    boolean[] of(boolean[] dead, int[] live) {
        var truth = new boolean[gates.nodes()];
        var sum = new long[gates.nodes()];
        var open = new int[gates.nodes()];
        int end = 0;
        for (int node = 0; node < gates.nodes(); node++) {
            if (gates.isLeaf(node) ? !dead[gates.leaf()[node]] : gates.need()[node] <= 0) {
                truth[node] = true;
                open[end++] = node;
            }
        }
        for (int begin = 0; begin < end; begin++) {
            for (int slot = firstUser[open[begin]]; slot < firstUser[open[begin] + 1]; slot++) {
                int gate = user[slot];
                int cohort = gates.cohort()[userTerm[slot]];
                sum[gate] += cohort < 0 ? 1 : live[cohort];
                if (!truth[gate] && sum[gate] >= gates.need()[gate]) {
                    truth[gate] = true;
                    open[end++] = gate;
                }
            }
        }
        return truth;
    }
}
