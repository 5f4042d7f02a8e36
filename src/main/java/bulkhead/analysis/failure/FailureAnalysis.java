package bulkhead.analysis.failure;

import bulkhead.deployment.Deployment;
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
        return of(deployment, structures(deployment));
    }

    /** The same where the {@link #structures} of the deployment are at hand. */
    public static Map<Id, FlowFailure> of(Deployment deployment, Map<Id, FailureStructure> structures) {
        var losses = Events.of(deployment);
        var flows = new LinkedHashMap<Id, FlowFailure>();
        structures.forEach((id, structure) -> flows.put(id, of(structure, losses)));
        return flows;
    }

    /** One structure for each flow, in file order; sharing what is the same for all. */
    public static Map<Id, FailureStructure> structures(Deployment deployment) {
        var hazards = new Hazards(deployment);
        var structures = new LinkedHashMap<Id, FailureStructure>();
        deployment.topology().flows().forEach((id, flow) -> structures.put(id, FailureStructure.compile(hazards, flow)));
        return structures;
    }

    private static FlowFailure of(FailureStructure structure, List<Event> losses) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        var interruption = new Interruptions(structure).secondsAYear();
        var availability = Availabilities.of(structure, losses, interruption, Availabilities.MOST_NODES);
        return new FlowFailure(structure.flow().id(), availability, SinglePoints.of(structure, losses));
    }
}
