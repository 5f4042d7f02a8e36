package bulkhead.analysis.headroom;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.Map;
import java.util.Optional;

/**
 * How far each flow can grow alone, the others staying, and all together. Flows that are down, that have no demand, or of which
 * nobody can say what they cost are missing; {@code together} is empty where all are.
 */
public record Grown(Map<Id, Growable> flows, Optional<Growable> together) {
    public Grown {
        flows = Ordered.copy(flows);
    }
}
