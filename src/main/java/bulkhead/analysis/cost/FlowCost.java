package bulkhead.analysis.cost;

import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.Optional;
import java.util.OptionalDouble;

/** A flow's part of what is paid, by its share of the load of each component at its {@code average} demand. */
public record FlowCost(Id flow, Sum sum, Optional<Quantity> average) {
    private static final double MILLION = 1e6;

    /** Euros for a million requests, a month being 30 days. Absent where the cost or the demand isn't known, or there is none. */
    public OptionalDouble euroPerMillion() {
        var millions = average.map(rate -> rate.in(Unit.PER_MONTH) / MILLION).orElse(0.0);
        return sum.euroAMonth().stream().map(euro -> euro / millions).filter(_ -> millions > 0).filter(Double::isFinite).findFirst();
    }
}
