package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.List;

/**
 * What failure analysis says of one flow. {@code singlePoints} are all events whose loss alone takes it down, in the order
 * instance, component, place, risk, link and then file order; a component of several instances appears as component where only
 * its loss as a whole does, a link only where it states that it can fail.
 */
public record FlowFailure(Id flow, Availability availability, List<Event> singlePoints, CutSets cutSets) {
    public FlowFailure {
        singlePoints = List.copyOf(singlePoints);
    }
}
