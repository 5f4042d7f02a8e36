package bulkhead.analysis.cost;

import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import bulkhead.model.Source.Origin;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Money added up: euros a month of the {@code parts} whose price is known, and how many of them are {@code unknown}, the first of
 * which is {@code lacking} one. It rests on its {@code footing}, which the {@code resting} euros of it are from: of equally
 * reliable numbers the one with most money on it.
 */
public record Sum(double known, int parts, int unknown, Optional<Footing> footing, double resting, Optional<Id> lacking) {
    public static final Sum NOTHING = new Sum(0, 0, 0, Optional.empty(), 0, Optional.empty());

    /** One part; a price too large to count with is none. */
    static Sum of(Id element, OptionalDouble euroAMonth, Optional<Footing> footing) {
        return euroAMonth.isPresent() && Double.isFinite(euroAMonth.getAsDouble())
                ? new Sum(euroAMonth.getAsDouble(), 1, 0, footing, euroAMonth.getAsDouble(), Optional.empty())
                : new Sum(0, 1, 1, Optional.empty(), 0, Optional.of(element));
    }

    public Sum plus(Sum other) {
        var worse = other.isWorse(this) ? other : this;
        return new Sum(known + other.known, parts + other.parts, unknown + other.unknown, worse.footing, worse.resting,
                lacking.or(other::lacking));
    }

    private boolean isWorse(Sum other) {
        int order = origin().compareTo(other.origin());
        return order > 0 || order == 0 && (other.footing.isEmpty() || resting > other.resting);
    }

    /** How far it can be relied on. */
    public Origin origin() {
        return Footing.origin(footing);
    }

    /** Absent where parts are there and the price of none of them is known: never zero for want of a price. */
    public OptionalDouble euroAMonth() {
        return parts > 0 && unknown == parts || !Double.isFinite(known) ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    /** Whether the price of every part is known. */
    public boolean isComplete() {
        return unknown == 0 && Double.isFinite(known);
    }
}
