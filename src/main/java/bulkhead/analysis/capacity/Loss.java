package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;

/** One single loss and what follows at peak: the outcome of each flow, the load of each component that still serves, and what is missing. */
public record Loss(Event event, Map<Id, FlowOutcome> flows, Map<Id, ComponentLoad> loads, List<Gap> gaps) {
    public Loss {
        flows = Ordered.copy(flows);
        loads = Ordered.copy(loads);
        gaps = List.copyOf(gaps);
    }
}
