package bulkhead.export.prometheus;

import bulkhead.deployment.Setting;
import bulkhead.model.Component;

/** Who asks, and how often. */
public record Pace(Component watcher, Setting interval) {
    private static final long DAY = 86_400_000;

    /** So many intervals, as a duration of Prometheus. */
    public String times(int count) {
        long milliseconds = milliseconds() * count;
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + "s" : milliseconds + "ms";
    }

    /** The fewest intervals that make up so many seconds. */
    int covering(double seconds) {
        return (int) Math.ceil(seconds * 1000 / milliseconds());
    }

    /** An interval: a millisecond to a day. */
    long milliseconds() {
        return Math.clamp(Math.round(interval.base() * 1000), 1, DAY);
    }
}
