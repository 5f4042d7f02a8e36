package bulkhead.analysis.data;

import bulkhead.analysis.capacity.Capacity;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.deployment.Footing;
import bulkhead.deployment.Setting;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Records that wait along a link until they are taken: so many come a second at {@code average} and at {@code peak}, so many
 * those who take them can do ({@code capacity}; absent where nobody says). They wait for at most {@code kept}: the retention of
 * the broker they are in, else the sender's buffer. {@code settings} are the numbers the capacity follows from.
 */
public record Feed(Id link, double average, double peak, OptionalDouble capacity, Optional<Setting> kept, List<Setting> settings) {
    public Feed {
        settings = List.copyOf(settings);
    }

    /** Records a second by which the lag grows at average demand, 0 where those who take them keep up. */
    public OptionalDouble growth() {
        return behind(average);
    }

    /** The same at peak, as long as that lasts. */
    public OptionalDouble growthAtPeak() {
        return behind(peak);
    }

    private OptionalDouble behind(double rate) {
        return capacity.isEmpty() ? OptionalDouble.empty() : known(Math.max(0, rate - capacity.getAsDouble()));
    }

    /** Average rate ÷ capacity. */
    public OptionalDouble utilisation() {
        return capacity.isEmpty() ? OptionalDouble.empty() : known(average / capacity.getAsDouble());
    }

    /**
     * Seconds from the end of an outage until nothing lags any more: what came meanwhile and is still kept ÷ what is left of the
     * capacity. Absent where nothing is left, or not known.
     */
    public OptionalDouble catchUpSeconds(double outage) {
        return capacity.isEmpty() || capacity.getAsDouble() <= average ? OptionalDouble.empty()
                : known(waited(outage) * average / (capacity.getAsDouble() - average));
    }

    private double waited(double outage) {
        return kept.map(time -> Math.min(outage, time.base())).orElse(outage);
    }

    /**
     * Seconds until the first record is lost where the lag grows at average demand: the oldest waits longer by 1 − capacity ÷
     * rate each second. Absent where it doesn't grow, or nothing says how long records are kept.
     */
    public OptionalDouble secondsUntilLoss() {
        return growth().orElse(0) == 0 || kept.isEmpty() ? OptionalDouble.empty()
                : known(kept.get().base() * average / growth().getAsDouble());
    }

    /** Records lost while those who take them are out for so many seconds: what comes after the first are kept no longer. */
    public OptionalDouble lostIn(double outage) {
        return kept.isEmpty() ? OptionalDouble.empty() : known(Math.max(0, outage - kept.get().base()) * average);
    }

    /** The least reliable number used, and of those that the load on average of who sends rests on. */
    public Optional<Footing> footing(Id sender, Capacity capacity) {
        var load = Optional.ofNullable(capacity.average().get(sender)).flatMap(ComponentLoad::footing);
        return Footing.worst(Stream.of(load.stream(), settings.stream().map(Footing::of), kept.stream().map(Footing::of)).flatMap(each -> each));
    }

    private static OptionalDouble known(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
