package bulkhead.analysis;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Topology;
import java.util.Map;

/** All that follows from one topology. It holds for exactly that topology object. */
public record Report(Deployment deployment, Map<Id, FlowFailure> flows, Capacity capacity) {
    public Report {
        flows = Ordered.copy(flows);
    }

    public Topology topology() {
        return deployment.topology();
    }
}
