package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Setting;
import bulkhead.editor.look.Use;
import bulkhead.model.Id;
import java.util.Optional;

/**
 * What one component carries, what it lacks and until when it lasts. {@code gap} are missing instances now, {@code shortfall}
 * those after the single loss that leaves it shortest; {@code worst} is how busy the loss {@code busiestAfter} makes it, which
 * leaves it busiest, against the emergency target; {@code rate} and {@code price} are what one instance can do and costs. Where it is
 * {@code untold} all of these but the prices mean nothing.
 */
record ComponentLine(Id id, String name, Optional<ComponentLoad> average, ComponentLoad peak, Optional<Gap> gap, Use worst,
        Optional<Event> busiestAfter, Shortfall shortfall,
        Optional<Setting> rate, Optional<Setting> price, Runs runs, Untold untold) {
    int missing() {
        return gap.map(Gap::missingInstances).orElse(0);
    }
}
