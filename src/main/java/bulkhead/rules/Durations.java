package bulkhead.rules;

import bulkhead.model.Dimension;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;

/** Computed times in the largest unit of which they have one. */
final class Durations {
    private Durations() {
    }

    static Quantity of(double seconds) {
        var unit = Unit.of(Dimension.TIME).stream().filter(each -> each.factor() <= seconds).reduce((_, larger) -> larger)
                .orElse(Unit.SECOND);
        return Quantity.assumed(seconds / unit.factor(), unit);
    }
}
