package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;

/**
 * One single loss and what follows at peak: the outcome of each flow, the load of each component with live instances whose load
 * or instances it changes (all others carry what they carry at peak), and what is missing against the emergency target. {@code
 * alike} are other single losses that do exactly the same and aren't listed by themselves: further instances that nothing tells
 * apart.
 */
public record Loss(Event event, List<Event> alike, Map<Id, FlowOutcome> flows, Map<Id, ComponentLoad> loads, List<Gap> gaps) {
    public Loss {
        alike = List.copyOf(alike);
        flows = Ordered.copy(flows);
        loads = Ordered.copy(loads);
        gaps = List.copyOf(gaps);
    }
}
