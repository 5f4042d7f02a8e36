package bulkhead.analysis.queue;

import java.util.OptionalDouble;

/**
 * One queue before {@code servers} alike (M/M/c: arrivals at random, service times exponential, first come first served):
 * {@code arrivals} a second, each holding a server for {@code seconds} on average. All answers are those of the steady state and
 * empty where there is none, because as much arrives as can be served, or more. Times in seconds.
 */
public record Queue(int servers, double arrivals, double seconds) {
    private static final double CLOSE = 1e-9;

    public Queue {
        if (servers < 0 || !(arrivals >= 0) || !(seconds >= 0) || Double.isInfinite(arrivals * seconds)) {
            throw new IllegalArgumentException("No queue: " + servers + " servers, " + arrivals + " a second, " + seconds + " s.");
        }
    }

    /** The same servers under so many arrivals a second. */
    Queue offered(double more) {
        return new Queue(servers, more, seconds);
    }

    /** Little's law: how many servers are busy on average if they can follow. */
    public double busy() {
        return arrivals * seconds;
    }

    /** Busy servers ÷ servers; above 1 the share of them that would be needed. Empty without servers. */
    public OptionalDouble utilisation() {
        return servers == 0 ? OptionalDouble.empty() : OptionalDouble.of(busy() / servers);
    }

    /** Whether the servers can follow for ever. Where nothing arrives nothing waits. */
    public boolean steady() {
        return busy() < servers || arrivals == 0;
    }

    /** The share of arrivals that have to wait. */
    public OptionalDouble waiting() {
        return arrivals == 0 || seconds == 0 && steady() ? OptionalDouble.of(0) : Erlang.waiting(servers, busy());
    }

    public OptionalDouble meanWait() {
        return given(waiting(), each -> each == 0 ? 0 : each * meanWaitOfThoseWhoWait());
    }

    /** How many wait on average (Little's law). */
    public OptionalDouble length() {
        return given(meanWait(), wait -> wait * arrivals);
    }

    /** The time that a share of all arrivals, 0 ≤ share < 1, waits at most: P(W > t) = C · exp(−(c − a) · t / s). */
    public OptionalDouble wait(double share) {
        return given(waiting(), each -> each <= 1 - share ? 0 : meanWaitOfThoseWhoWait() * Math.log(each / (1 - share)));
    }

    /** The time after which a share of all arrivals, 0 ≤ share < 1, has been served. */
    public OptionalDouble response(double share) {
        if (!steady()) {
            return OptionalDouble.empty();
        }
        var late = 1 - share;
        var waiting = waiting().orElse(0);
        var enough = 1.0;
        while (later(enough, waiting) > late && Double.isFinite(enough)) {
            enough *= 2;
        }
        var low = 0.0;
        var high = enough;
        for (int step = 0; step < 100 && high - low > CLOSE * high; step++) {
            var middle = (low + high) / 2;
            if (later(middle, waiting) > late) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }

    /** The share of arrivals that is not yet served after so many seconds: the sum of a wait and an independent service. */
    private double later(double time, double waiting) {
        if (seconds == 0) {
            return 0;
        }
        var served = time / seconds;
        var others = servers - 1 - busy();
        var waitedFor = Math.abs(others) < CLOSE ? served : -Math.expm1(-served * others) / others;
        return Math.exp(-served) * (1 + waiting * waitedFor);
    }

    /** Those who wait at all wait for the first of all busy servers to be done, and for those before them. */
    double meanWaitOfThoseWhoWait() {
        return seconds / (servers - busy());
    }

    @FunctionalInterface
    private interface Step {
        double of(double value);
    }

    private static OptionalDouble given(OptionalDouble known, Step step) {
        return known.isPresent() ? OptionalDouble.of(step.of(known.getAsDouble())) : known;
    }
}
