package bulkhead.analysis.failure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The least fixpoint of gates for one set of dead things: a worklist of nodes that became true, each visited once. */
final class Fixpoint {
    private final Gates gates;
    private final int[] firstUser;
    private final int[] user;
    private final int[] userTerm;
    private final int[] firstOfCohort;
    private final int[] termOfCohort;
    private final int[] gateOfTerm;

    /** Told of a gate and one of its terms, or the term's node. */
    @FunctionalInterface
    interface Visitor {
        void visit(int gate, int other);
    }

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
        this.gateOfTerm = new int[gates.child().length];
        for (int node = 0; node < gates.nodes(); node++) {
            Arrays.fill(gateOfTerm, gates.first()[node], gates.first()[node + 1], node);
        }
        this.termOfCohort = IntStream.range(0, gates.cohort().length).filter(term -> gates.cohort()[term] >= 0).boxed()
                .sorted(Comparator.comparing(term -> gates.cohort()[term])).mapToInt(Integer::intValue).toArray();
        this.firstOfCohort = new int[gates.cohorts().size() + 1];
        for (int term : termOfCohort) {
            firstOfCohort[gates.cohort()[term] + 1]++;
        }
        Arrays.parallelPrefix(firstOfCohort, Integer::sum);
    }

    /** Every gate that counts a node, with the term by which it does. */
    void eachUser(int node, Visitor visitor) {
        for (int slot = firstUser[node]; slot < firstUser[node + 1]; slot++) {
            visitor.visit(user[slot], userTerm[slot]);
        }
    }

    /** Every gate that counts a cohort's instances, with the node while which it does. */
    void eachTerm(int cohort, Visitor visitor) {
        for (int i = firstOfCohort[cohort]; i < firstOfCohort[cohort + 1]; i++) {
            visitor.visit(gateOfTerm[termOfCohort[i]], gates.child()[termOfCohort[i]]);
        }
    }

    /** What the terms of each gate add up to while no instance is dead by itself. */
    int[] sums(boolean[] truth) {
        var sums = new int[gates.nodes()];
        for (int term = 0; term < gateOfTerm.length; term++) {
            sums[gateOfTerm[term]] += truth[gates.child()[term]] ? gates.weight(term) : 0;
        }
        return sums;
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
