package bulkhead.analysis.capacity;

import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import bulkhead.model.Source.Origin;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one component carries in one case. {@code offered} and {@code capacity} are per second over all live instances; the
 * capacity is absent where no number states it. {@code busiest} is what its busiest instance is offered: more than the mean where
 * one is the primary or local callers are many. {@code target} is the utilisation not to be exceeded in this case (normal or
 * emergency); {@code footing} is the least reliable number used for load and capacity.
 */
public record ComponentLoad(Id component, double offered, OptionalDouble capacity, int liveInstances, double busiest,
        double target, Optional<Footing> footing) {
    private static final double ROUNDING = 1e-9;
    private static final double HOPELESS = 1e-6;

    /** How far all of this can be relied on. */
    public Origin origin() {
        return Footing.origin(footing);
    }

    /** Of the busiest instance: what it is offered ÷ what it can do. Absent where nothing states a capacity, or one of zero. */
    public OptionalDouble utilisation() {
        return capacity.isEmpty() || capacity.getAsDouble() == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(busiest * liveInstances / capacity.getAsDouble());
    }

    public boolean overTarget() {
        return exceeds(target);
    }

    public boolean overloaded() {
        return exceeds(1);
    }

    /** Whether it can do nothing, or not a millionth, of what comes to it: then one of these numbers isn't meant, and no share of them either. */
    public boolean isHopeless() {
        return offered > 0 && capacity.isPresent() && liveInstances > 0 && capacity.getAsDouble() <= offered * HOPELESS;
    }

    private boolean exceeds(double share) {
        return capacity.isPresent() && busiest * liveInstances > capacity.getAsDouble() * (share + ROUNDING);
    }
}
