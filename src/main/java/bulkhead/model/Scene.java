package bulkhead.model;

import java.util.List;
import java.util.Optional;

/** One step of a presentation: what is visible and in the spotlight, the caption, the speaker's notes, and a scenario to run. */
public record Scene(Id id, String caption, String notes, List<Id> visible, List<Id> spotlight, Optional<Id> scenario, Extras extras) {
    public Scene {
        visible = List.copyOf(visible);
        spotlight = List.copyOf(spotlight);
    }
}
