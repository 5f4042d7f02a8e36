package bulkhead.export.prometheus;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an exporter measures, and how the figure that is rated is made of it. Two {@code names} are the whole and what is free of
 * it.
 */
record Metric(Shape shape, List<String> names, String filter) {
    private static final int WINDOW = 4;

    /** How the metric gives the figure. */
    enum Shape {
        /** As it is. */
        GAUGE,
        /** By how much it grows a second. */
        COUNTER,
        /** The first less the second. */
        DIFFERENCE
    }

    static Metric gauge(String name) {
        return new Metric(Shape.GAUGE, List.of(name), "");
    }

    static Metric counter(String name) {
        return new Metric(Shape.COUNTER, List.of(name), "");
    }

    static Metric difference(String whole, String free) {
        return new Metric(Shape.DIFFERENCE, List.of(whole, free), "");
    }

    /** Only time series that fit further matchers, too. */
    Metric where(String matchers) {
        return new Metric(shape, names, "," + matchers);
    }

    String expression(Selection selection, Pace pace) {
        var narrowed = new Selection(selection.matchers() + filter);
        var first = narrowed.on(names.getFirst());
        return switch (shape) {
            case GAUGE -> first;
            case COUNTER -> "rate(" + first + "[" + pace.times(WINDOW) + "])";
            case DIFFERENCE -> first + " - " + narrowed.on(names.getLast());
        };
    }

    /** Time series that make the expression this figure. */
    List<Trial.Series> series(Selection selection, Pace pace, BigDecimal figure) {
        var first = selection.on(names.getFirst());
        var text = Amount.plain(figure);
        return switch (shape) {
            case GAUGE -> List.of(Trial.Series.constant(first, text));
            case COUNTER -> List.of(new Trial.Series(first, "0",
                    Amount.plain(figure.multiply(BigDecimal.valueOf(pace.milliseconds(), 3)))));
            case DIFFERENCE -> List.of(Trial.Series.constant(first, text),
                    Trial.Series.constant(selection.on(names.getLast()), "0"));
        };
    }

    /** A figure that is no alarm: the threshold itself; what grows by it a second is worked out to a rounding error only. */
    BigDecimal harmless(BigDecimal threshold) {
        return shape == Shape.COUNTER ? threshold.multiply(new BigDecimal("0.999999")) : threshold;
    }
}
