package bulkhead.analysis.headroom;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.List;

/** Two losses at once, and the factor by which a flow that they leave up can still grow; below 1 it can't be carried as it is. */
public record PairHeadroom(Id flow, Event one, Event other, double factor, HotSpot hotSpot) {
    public List<Event> events() {
        return List.of(one, other);
    }
}
