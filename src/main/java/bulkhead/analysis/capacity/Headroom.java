package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The factor by which one flow can grow, the others staying, until a component reaches its target: all well and after the worst
 * single loss that doesn't take the flow down. Absent where no component on its way states a capacity.
 */
public record Headroom(Id flow, OptionalDouble allWell, Optional<Id> bottleneck, OptionalDouble afterWorstLoss,
        Optional<Event> worstLoss) {
}
