package bulkhead.export.prometheus;

import bulkhead.deployment.Setting;
import bulkhead.model.Component;

/** Who asks, and how often. */
record Pace(Component watcher, Setting interval) {
    private static final long DAY = 86_400_000;

    /** So many intervals, as a duration of Prometheus; an interval is a millisecond to a day. */
    String times(int count) {
        long milliseconds = Math.clamp(Math.round(interval.base() * 1000), 1, DAY) * count;
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + "s" : milliseconds + "ms";
    }
}
