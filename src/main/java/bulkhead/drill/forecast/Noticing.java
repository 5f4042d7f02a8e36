package bulkhead.drill.forecast;

/**
 * Within how many seconds a loss is noticed, and how many timers run one after the other until then at most: each may run late.
 */
public record Noticing(Span within, int timers) {
    public Noticing and(Noticing other) {
        return new Noticing(within.and(other.within), Math.max(timers, other.timers));
    }
}
