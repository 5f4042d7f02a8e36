package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Cut sets, availability and interruptions of every flow. Stops with a {@link CancellationException} when its thread is
 * interrupted.
 */
public final class FailureAnalysis {
    private FailureAnalysis() {
    }

    /** By flow, in file order. */
    public static Map<Id, FlowFailure> of(Deployment deployment) {
        return of(deployment, flow -> FailureStructure.compile(deployment, flow));
    }

    /** The same where the {@link #structures} of the deployment are at hand. */
    public static Map<Id, FlowFailure> of(Deployment deployment, Map<Id, FailureStructure> structures) {
        return of(deployment, flow -> structures.get(flow.id()));
    }

    /** Of one flow alone. */
    public static FlowFailure of(Deployment deployment, Flow flow) {
        return judged(Hazards.failing(deployment), flow, Interruptions.possible(deployment.topology()), each ->
                FailureStructure.compile(deployment, each));
    }

    /**
     * Of one flow in depth. Where its availability was refused, importances are: they rest on the same diagrams.
     *
     * @param order of the cut sets to list
     */
    public static Causes causes(Deployment deployment, FlowFailure flow, int order) {
        var failing = new FailingFlow(Hazards.failing(deployment), deployment.topology().flows().get(flow.flow()));
        return new Causes(bounded(() -> byOrder(failing.cutSetsByOrder())), bounded(() -> failing.cutSets(order)),
                flow.availability() instanceof Availability.Refused ? Optional.empty() : bounded(failing::importances));
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

    /** One structure for each flow, in file order; sharing what is the same for all. */
    public static Map<Id, FailureStructure> structures(Deployment deployment) {
        var hazards = Hazards.byHand(deployment);
        var structures = new LinkedHashMap<Id, FailureStructure>();
        deployment.topology().flows().forEach((id, flow) -> structures.put(id, FailureStructure.compile(hazards, flow)));
        return structures;
    }

    /** @param structure only asked for where something can take over */
    private static Map<Id, FlowFailure> of(Deployment deployment, Function<Flow, FailureStructure> structure) {
        var hazards = Hazards.failing(deployment);
        boolean takeovers = Interruptions.possible(deployment.topology());
        var flows = new LinkedHashMap<Id, FlowFailure>();
        for (var flow : deployment.topology().flows().values()) {
            flows.put(flow.id(), judged(hazards, flow, takeovers, structure));
        }
        return flows;
    }

    private static FlowFailure judged(Hazards hazards, Flow flow, boolean takeovers, Function<Flow, FailureStructure> structure) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var seconds = takeovers ? new Interruptions(structure.apply(flow)).secondsAYear() : 0;
        return new FailingFlow(hazards, flow).judged(seconds);
    }
}
