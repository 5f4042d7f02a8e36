package bulkhead.model;

import java.util.Optional;

/**
 * How much of a flow's work arrives: average and peak rate, and growth a month as a share (5 % a month = 0.05; month 0 is now).
 * Without an average it follows from the entry component: instances × series ÷ interval. Without a peak it is 3 × the average.
 */
public record Demand(Optional<Quantity> average, Optional<Quantity> peak, Optional<Quantity> growth) {
    public static final Demand UNSTATED = new Demand(Optional.empty(), Optional.empty(), Optional.empty());
}
