package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is missing of a component after the single loss that leaves it shortest. */
public record WorstGap(Gap gap, Event after) {
    /** Of each component that anything is missing of, after those losses that are looked at. */
    public static Map<Id, WorstGap> of(Capacity capacity, Predicate<Event> looked) {
        var worst = new HashMap<Id, WorstGap>();
        List<Gap> seen = List.of();
        for (var loss : capacity.losses()) {
            // most losses leave the gaps of all well, as the same list
            if (loss.gaps() != seen && looked.test(loss.event())) {
                seen = loss.gaps();
                seen.forEach(gap -> worst.merge(gap.component(), new WorstGap(gap, loss.event()), (one, other) ->
                        other.gap.missingInstances() > one.gap.missingInstances() ? other : one));
            }
        }
        return Map.copyOf(worst);
    }
}
