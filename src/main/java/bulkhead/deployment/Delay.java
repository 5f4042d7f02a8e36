package bulkhead.deployment;

import java.util.List;
import java.util.stream.Stream;

/** A time in seconds, with every setting it was computed from. */
public record Delay(double seconds, List<Setting> settings) {
    public static final Delay NONE = new Delay(0, List.of());

    public Delay {
        settings = List.copyOf(settings);
    }

    static Delay of(double seconds, Setting... settings) {
        return new Delay(seconds, List.of(settings));
    }

    /** One after the other. */
    public Delay then(Delay next) {
        return new Delay(seconds + next.seconds, Stream.concat(settings.stream(), next.settings.stream()).distinct().toList());
    }

    /** Both at once: the longer one. */
    public Delay and(Delay other) {
        return other.seconds > seconds ? other : this;
    }
}
