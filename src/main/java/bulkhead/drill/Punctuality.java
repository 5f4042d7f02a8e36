package bulkhead.drill;

import bulkhead.drill.forecast.Forecaster;

/**
 * How late this machine may be for a drill to tell anything, in seconds: a part of the shortest time that a proxy waits before it
 * does something else. What is late by more proves nothing against a prediction, and excuses no more than that.
 */
record Punctuality(double latest) {
    private static final double PART = 0.2;
    /** Timers of HAProxy count whole milliseconds. */
    private static final double TICK = 0.001;

    static Punctuality of(Forecaster forecaster) {
        return new Punctuality(PART * forecaster.shortestWait());
    }

    boolean kept(double lateness) {
        return lateness <= latest;
    }

    /** By how much so many timers, one after the other, may be off: this machine was so late, and is forgiven only so much. */
    double forgiven(int timers, double lateness) {
        return timers * (Math.min(lateness, latest) + TICK);
    }

    /** By how much they may have been off in fact. */
    double explained(int timers, double lateness) {
        return timers * (lateness + TICK);
    }
}
