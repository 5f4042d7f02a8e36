package bulkhead.drill.forecast;

/** From a number to another, both included. */
public record Span(double from, double to) {
    public static Span of(double one) {
        return new Span(one, one);
    }

    /** Whether all of the other lies within, or beside by no more than a tolerance. */
    public boolean holds(Span other, double tolerance) {
        return other.from >= from - tolerance && other.to <= to + tolerance;
    }

    public Span and(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
}
