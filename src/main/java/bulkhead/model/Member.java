package bulkhead.model;

import java.util.Optional;

/** A component's part in a group: its weight (absent: 1 an instance), and whether it only stands by. */
public record Member(Id component, Optional<Quantity> weight, boolean standby) {
    public static Member active(Id component) {
        return new Member(component, Optional.empty(), false);
    }

    public static Member standby(Id component) {
        return new Member(component, Optional.empty(), true);
    }
}
