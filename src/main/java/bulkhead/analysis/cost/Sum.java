package bulkhead.analysis.cost;

import bulkhead.model.Source.Origin;
import java.util.OptionalDouble;

/**
 * Money added up: euros a month of the {@code parts} whose price is known, and how many of them are {@code unknown}. It is as
 * reliable as the least reliable number in it.
 */
public record Sum(double known, int parts, int unknown, Origin origin) {
    public static final Sum NOTHING = new Sum(0, 0, 0, Origin.MEASURED);
    private static final Sum UNKNOWN = new Sum(0, 1, 1, Origin.MEASURED);

    /** One part; a price too large to count with is none. */
    static Sum of(OptionalDouble euroAMonth, Origin origin) {
        return euroAMonth.isPresent() && Double.isFinite(euroAMonth.getAsDouble())
                ? new Sum(euroAMonth.getAsDouble(), 1, 0, origin) : UNKNOWN;
    }

    public Sum plus(Sum other) {
        return new Sum(known + other.known, parts + other.parts, unknown + other.unknown,
                origin.compareTo(other.origin) < 0 ? other.origin : origin);
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
