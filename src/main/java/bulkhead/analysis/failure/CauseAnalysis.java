package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
import java.math.BigInteger;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Flows in depth, one after the other; what is the same for several is worked out, or refused, once. For one thread. */
public final class CauseAnalysis {
    private final Deployment deployment;
    private final Once<FailingFlows> failing;

    public CauseAnalysis(Deployment deployment) {
        this.deployment = deployment;
        this.failing = new Once<>(() -> FailingFlows.of(deployment));
    }

    /**
     * Where its availability was refused, everything is: it rests on the same diagrams, with no fewer variables.
     *
     * @param order of the cut sets to list
     */
    public Causes of(FlowFailure flow, int order) {
        if (flow.availability() instanceof Availability.Refused) {
            return new Causes(Optional.empty(), Optional.empty(), Optional.empty());
        }
        var causes = failing.get().of(deployment.topology().flows().get(flow.flow()));
        return new Causes(bounded(() -> byOrder(causes.cutSetsByOrder())), bounded(() -> causes.cutSets(order)), bounded(causes::importances));
    }

    private static SortedMap<Integer, BigInteger> byOrder(BigInteger[] counts) {
        var byOrder = new TreeMap<Integer, BigInteger>();
        for (int order = 1; order < counts.length; order++) {
            if (counts[order].signum() > 0) {
                byOrder.put(order, counts[order]);
            }
        }
        return byOrder;
    }

    private static <T> Optional<T> bounded(Supplier<T> answer) {
        try {
            return Optional.of(answer.get());
        } catch (DecisionDiagram.TooLarge _) {
            return Optional.empty();
        }
    }
}
