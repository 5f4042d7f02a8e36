package bulkhead.analysis.headroom;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By which factor work can grow until an instance reaches its target: as its groups balance in fact, and if they were balanced at
 * will. {@code asBalanced} is empty where no component on the way states how much it can do; {@code hotSpot} is who limits it.
 */
public record Growable(OptionalDouble asBalanced, Optional<HotSpot> hotSpot, AtWill atWill) {
    private static final double ROUNDING = 1e-6;

    /** Whether balancing otherwise would carry more: what the hot spot costs. */
    public boolean differs() {
        return asBalanced.isPresent() && switch (atWill) {
            case AtWill.Most(var factor) -> above(factor);
            case AtWill.Between(var _, var most) -> above(most);
            case AtWill.Unlimited() -> true;
            case AtWill.Untold _ -> false;
        };
    }

    private boolean above(double factor) {
        return factor > asBalanced.getAsDouble() * (1 + ROUNDING) + ROUNDING;
    }

    Growable with(AtWill other) {
        return new Growable(asBalanced, hotSpot, other);
    }
}
