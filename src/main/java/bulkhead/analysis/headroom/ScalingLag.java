package bulkhead.analysis.headroom;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.Optional;

/**
 * A component beyond its capacity at peak until its autoscaler has reacted, which takes {@code scaleTime}: {@code now} with the
 * instances that run, {@code then} with the most that may. All well where {@code after} is empty, else after that single loss.
 */
public record ScalingLag(Id component, Optional<Event> after, ComponentLoad now, ComponentLoad then, Quantity scaleTime) {
    public double seconds() {
        return scaleTime.base();
    }
}
