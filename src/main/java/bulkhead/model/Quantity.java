package bulkhead.model;

import java.util.Objects;

/**
 * A finite number with its unit, as written, and its source. What is worked out from it takes a number above {@link #LARGEST} base units for
 * that many, one nearer to zero than {@link #SMALLEST} for zero: nothing real is out there, and no sum or product overflows.
 */
public record Quantity(double value, Unit unit, Source source) implements Value {
    public static final Quantity ONE = Quantity.assumed(1, Unit.ONE);
    /** An exabyte, thirty thousand million years, a million million requests in a microsecond. */
    public static final double LARGEST = 1e18;
    public static final double SMALLEST = 1e-18;

    public Quantity {
        Objects.requireNonNull(unit);
        Objects.requireNonNull(source);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A number must be finite, not " + value + ".");
        }
    }

    public static Quantity assumed(double value, Unit unit) {
        return new Quantity(value, unit, Source.ASSUMED);
    }

    public static Quantity measured(double value, Unit unit) {
        return new Quantity(value, unit, Source.MEASURED);
    }

    /** The value in the base unit of its dimension: seconds, one a second, bytes, cores, euros a month, or plain. */
    public double base() {
        double exact = unit.toBase(value);
        return Math.abs(exact) < SMALLEST ? 0 : Math.clamp(exact, -LARGEST, LARGEST);
    }

    /** Whether it is so much that nothing real can be. */
    public boolean absurd() {
        return Math.abs(unit.toBase(value)) > LARGEST;
    }

    /** The value in another unit of the same dimension. */
    public double in(Unit other) {
        if (other.dimension() != unit.dimension()) {
            throw new IllegalArgumentException("'" + unit.symbol() + "' can't be converted to '" + other.symbol() + "'.");
        }
        return other == unit ? value : base() / other.factor();
    }

    /** A whole number, rounded; for counts such as instances and votes. */
    public int count() {
        return Math.toIntExact(Math.round(base()));
    }

    public Dimension dimension() {
        return unit.dimension();
    }

    public Quantity withValue(double newValue) {
        return new Quantity(newValue, unit, source);
    }
}
