package bulkhead.model;

import java.util.Optional;

/**
 * How often something fails by itself: an availability, or mean time between failures and to repair.
 * An element that states none of them never fails in availability figures, yet still is a possible single point of failure.
 */
public record Reliability(Optional<Quantity> availability, Optional<Quantity> mtbf, Optional<Quantity> mttr) {
    public static final Reliability UNSTATED = new Reliability(Optional.empty(), Optional.empty(), Optional.empty());

    public static Reliability available(Quantity availability) {
        return new Reliability(Optional.of(availability), Optional.empty(), Optional.empty());
    }

    public boolean stated() {
        return availability.isPresent() || mtbf.isPresent() && mttr.isPresent();
    }
}
