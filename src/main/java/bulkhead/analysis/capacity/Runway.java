package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.Map;
import java.util.Optional;

/**
 * Until when capacity lasts: by component, its first breach all well and after the single loss that brings it soonest; by flow,
 * the first breach of anybody who works for it. What is missing never comes within a hundred years. Counted with as many
 * instances as autoscalers may run. All empty where no flow grows.
 */
public record Runway(Map<Id, Breach> allWell, Map<Id, Breach> afterLoss, Map<Id, Breach> flows, Map<Id, Breach> flowsAfterLoss) {
    public static final Runway ENDLESS = new Runway(Map.of(), Map.of(), Map.of(), Map.of());

    public Runway {
        allWell = Ordered.copy(allWell);
        afterLoss = Ordered.copy(afterLoss);
        flows = Ordered.copy(flows);
        flowsAfterLoss = Ordered.copy(flowsAfterLoss);
    }

    /** The first of all while all is well; of several in one month the first in the file. */
    public Optional<Breach> first() {
        return first(allWell);
    }

    public Optional<Breach> firstAfterLoss() {
        return first(afterLoss);
    }

    private static Optional<Breach> first(Map<Id, Breach> breaches) {
        return breaches.values().stream().reduce((one, other) -> other.month() < one.month() ? other : one);
    }
}
