package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * Cut sets, availability and interruptions of every flow. Stops with a {@link CancellationException} when its thread is
 * interrupted.
 */
public final class FailureAnalysis {
    private FailureAnalysis() {
    }

    /** By flow, in file order. */
    public static Map<Id, FlowFailure> of(Deployment deployment) {
        var failing = FailingFlows.of(deployment);
        var seconds = interruptions(deployment);
        var flows = new LinkedHashMap<Id, FlowFailure>();
        for (var flow : deployment.topology().flows().values()) {
            stopIfInterrupted();
            flows.put(flow.id(), failing.of(flow).judged(seconds.getOrDefault(flow.id(), 0.0)));
        }
        return flows;
    }

    /** Of one flow alone. */
    public static FlowFailure of(Deployment deployment, Flow flow) {
        stopIfInterrupted();
        var seconds = Interruptions.possible(deployment.topology())
                ? new Interruptions(FailureStructure.compile(deployment, flow)).secondsAYear()[0] : 0;
        return FailingFlows.alone(deployment, flow, FailingFlows.MOST_NODES).judged(seconds);
    }

    /** Seconds a year of flows, where something can take over. */
    private static Map<Id, Double> interruptions(Deployment deployment) {
        var seconds = new HashMap<Id, Double>();
        if (Interruptions.possible(deployment.topology())) {
            var hazards = Hazards.byHand(deployment);
            for (var band : FlowBands.of(deployment.topology())) {
                stopIfInterrupted();
                var each = new Interruptions(FailureStructure.compile(hazards, band)).secondsAYear();
                IntStream.range(0, each.length).forEach(flow -> seconds.put(band.get(flow).id(), each[flow]));
            }
        }
        return seconds;
    }

    private static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
    }

    /** One structure for each flow, in file order; sharing what is the same for all. */
    public static Map<Id, FailureStructure> structures(Deployment deployment) {
        var hazards = Hazards.byHand(deployment);
        var structures = new LinkedHashMap<Id, FailureStructure>();
        deployment.topology().flows().forEach((id, flow) -> structures.put(id, FailureStructure.compile(hazards, flow)));
        return structures;
    }

    /** One structure for each band of flows; sharing what is the same for all. */
    public static List<FailureStructure> structures(Deployment deployment, Collection<List<Flow>> bands) {
        var hazards = Hazards.byHand(deployment);
        return bands.stream().map(flows -> FailureStructure.compile(hazards, flows)).toList();
    }
}
