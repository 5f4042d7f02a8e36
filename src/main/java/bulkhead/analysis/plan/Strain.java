package bulkhead.analysis.plan;

/**
 * What the instances of a component are offered at peak in one situation.
 *
 * @param live how many are alive
 * @param offered calls a second, all together
 * @param busiest calls a second of the one that gets most
 * @param limit calls a second that one may get; infinite where nobody states it
 */
record Strain(int live, double offered, double busiest, double limit) {
    private static final double ROUNDING = 1e-9;

    boolean isOver() {
        return busiest > limit * (1 + ROUNDING) + ROUNDING;
    }

    /** How many more would be enough if the busiest one's work were dealt over all; at least one. */
    int missing() {
        return (int) Math.clamp(Math.ceil(live * (busiest / limit - 1) - ROUNDING), 1, 1_000_000);
    }

    /** How much of its limit the busiest one is offered. */
    double use() {
        return busiest / limit;
    }
}
