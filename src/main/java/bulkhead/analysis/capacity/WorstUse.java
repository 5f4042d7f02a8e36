package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** What a component carries after the single loss that leaves it busiest, against the emergency target. */
public record WorstUse(ComponentLoad load, Event after) {
    /** Of each component that any of the losses looked at leaves busier or with fewer instances. */
    public static Map<Id, WorstUse> of(Capacity capacity, Predicate<Event> looked) {
        var worst = new HashMap<Id, WorstUse>();
        for (var loss : capacity.losses()) {
            if (looked.test(loss.event())) {
                loss.burdened().values().stream().filter(load -> load.utilisation().isPresent()).forEach(load -> worst.merge(load.component(),
                        new WorstUse(load, loss.event()), (one, other) -> other.busier(one) ? other : one));
            }
        }
        return Map.copyOf(worst);
    }

    private boolean busier(WorstUse other) {
        return load.utilisation().orElse(0) > other.load.utilisation().orElse(0);
    }
}
