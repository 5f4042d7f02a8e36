package bulkhead.model;

import java.util.List;

/** A named set of dead elements: what if all of these were lost at once. */
public record Scenario(Id id, String name, List<Id> lost, Extras extras) {
    public Scenario {
        lost = List.copyOf(lost);
    }
}
