package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.Optional;

/**
 * The first month in which an instance of a component is above its target at peak, all flows growing as they state; month 0 is
 * now. {@code burden} is what the instance gets in that month ÷ what its target allows, above 1. {@code after} is the single loss
 * it takes, against the emergency target; all well where empty.
 */
public record Breach(Id component, int month, double burden, Optional<Event> after) {
    static final double MOST = 1e18;
    private static final double ROUNDING = 1e-9;

    /** Whether the target allows nothing, so that no factor says how much too much that is. */
    public boolean allowsNothing() {
        return burden >= MOST;
    }

    /** Whether it comes sooner or, as soon, is greater. */
    public boolean precedes(Breach other) {
        return month < other.month || month == other.month && burden > other.burden * (1 + ROUNDING);
    }
}
