package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The factor by which one flow (the others staying) or all flows together can grow from peak until a component reaches its
 * target, as groups balance in fact and with as many instances as autoscalers may run: all well and after the worst single loss
 * that doesn't take the flow (or all flows) down, each with the component that is full first. Absent where no component on the way states a capacity.
 */
public record Headroom(OptionalDouble allWell, Optional<Id> bottleneck, OptionalDouble afterWorstLoss,
        Optional<Event> worstLoss, Optional<Id> bottleneckAfterLoss) {
    static final Headroom UNKNOWN = new Headroom(OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty(), Optional.empty());
}
