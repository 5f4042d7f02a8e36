package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Single points of failure and availability of every flow. Stops with a {@link CancellationException} when its thread is
 * interrupted.
 */
public final class FailureAnalysis {
    private FailureAnalysis() {
    }

    /** By flow, in file order. */
    public static Map<Id, FlowFailure> of(Deployment deployment) {
        var hazards = new Hazards(deployment);
        var losses = Events.of(deployment);
        var flows = new LinkedHashMap<Id, FlowFailure>();
        deployment.topology().flows().forEach((id, flow) -> flows.put(id, of(hazards, losses, flow)));
        return flows;
    }

    /** One structure for each flow, in file order; sharing what is the same for all. */
    public static Map<Id, FailureStructure> structures(Deployment deployment) {
        var hazards = new Hazards(deployment);
        var structures = new LinkedHashMap<Id, FailureStructure>();
        deployment.topology().flows().forEach((id, flow) -> structures.put(id, FailureStructure.compile(hazards, flow)));
        return structures;
    }

    private static FlowFailure of(Hazards hazards, List<Event> losses, Flow flow) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var structure = FailureStructure.compile(hazards, flow);
        var interruption = new Interruptions(structure).secondsAYear();
        var availability = Availabilities.of(structure, losses, interruption, Availabilities.MOST_NODES);
        return new FlowFailure(flow.id(), availability, SinglePoints.of(structure, losses));
    }
}
