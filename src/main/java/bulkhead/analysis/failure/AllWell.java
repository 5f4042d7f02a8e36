package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;

/** A structure while nothing is lost, by node: what every {@link Aftermath} of it starts from. Immutable, may be shared by threads. */
final class AllWell {
    final boolean[] truth;
    /** What the terms of each gate add up to. */
    final int[] sums;
    /** Whether it is in a circle, which might keep itself alive. */
    final boolean[] cyclic;
    private final int[] firstServed;
    private final Id[] served;

    AllWell(FailureStructure structure) {
        var gates = structure.gates();
        truth = structure.truth(Set.of());
        sums = structure.fixpoint().sums(truth);
        cyclic = cyclic(gates);
        firstServed = new int[gates.nodes() + 1];
        structure.eachServing((_, node) -> firstServed[node + 1]++);
        Arrays.parallelPrefix(firstServed, Integer::sum);
        served = new Id[firstServed[gates.nodes()]];
        var next = firstServed.clone();
        structure.eachServing((component, node) -> served[next[node]++] = component);
    }

    /** Adds the components that don't serve, or only with fewer instances, without a node. */
    void addServed(int node, Collection<Id> to) {
        to.addAll(Arrays.asList(served).subList(firstServed[node], firstServed[node + 1]));
    }

    private static boolean[] cyclic(Gates gates) {
        var cyclic = new boolean[gates.nodes()];
        for (var stratum : Strata.below(gates, IntStream.range(0, gates.nodes()).toArray())) {
            if (Strata.isCyclic(gates, stratum)) {
                Arrays.stream(stratum).forEach(node -> cyclic[node] = true);
            }
        }
        return cyclic;
    }
}
