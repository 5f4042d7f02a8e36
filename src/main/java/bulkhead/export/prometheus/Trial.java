package bulkhead.export.prometheus;

import bulkhead.model.Ordered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures under which a rule raises an alarm, with the labels the figures add to the rule's own, or under which it keeps still.
 */
public record Trial(List<Series> given, Optional<Map<String, String>> alarm) {
    public Trial {
        given = List.copyOf(given);
        alarm = alarm.map(Ordered::copy);
    }

    /** One time series: it starts at a figure and grows by {@code step} with each interval. */
    public record Series(String selector, String start, String step) {
        static Series constant(String selector, String figure) {
            return new Series(selector, figure, "0");
        }
    }

    static Trial alarms(List<Series> given, Map<String, String> labels) {
        return new Trial(given, Optional.of(labels));
    }

    static Trial silent(List<Series> given) {
        return new Trial(given, Optional.empty());
    }
}
