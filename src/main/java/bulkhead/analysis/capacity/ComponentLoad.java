package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.OptionalDouble;

/**
 * What one component carries in one case. {@code offered} and {@code capacity} are per second over all live, serving instances; the capacity is absent where
 * no number states it. {@code target} is the utilisation not to be exceeded in this case (normal or emergency).
 */
public record ComponentLoad(Id component, double offered, OptionalDouble capacity, int liveInstances, double target) {
    /** Offered ÷ capacity; absent without capacity, infinite where load meets none alive. */
    public OptionalDouble utilisation() {
        return capacity.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(offered == 0 ? 0 : offered / capacity.getAsDouble());
    }

    public boolean overTarget() {
        return utilisation().orElse(0) > target + 1e-12;
    }

    public boolean overloaded() {
        return utilisation().orElse(0) > 1 + 1e-12;
    }
}
