package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.Optional;

/**
 * The first month in which an instance of a component is above its target at peak, all flows growing as they state; month 0 is
 * now. {@code after} is the single loss it takes, against the emergency target; all well where empty.
 */
public record Breach(Id component, int month, Optional<Event> after) {
}
