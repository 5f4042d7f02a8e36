package bulkhead.model;

import java.util.Optional;

/** A component's part in a group: the weight of each of its instances (absent: 1), and whether it only stands by. */
public record Member(Id component, Optional<Quantity> weight, boolean standby) {
    public static Member active(Id component) {
        return new Member(component, Optional.empty(), false);
    }

    public static Member standby(Id component) {
        return new Member(component, Optional.empty(), true);
    }
}
