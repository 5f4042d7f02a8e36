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
 * How full one component's memory or disk gets at average demand: what its {@code instances} are given to keep, for how long
 * ({@code lifetime}; absent: nothing is deleted), against the {@code limit} of one instance. {@code interval} is that at which the
 * sources of what it keeps send. What isn't known, or is too large to count with, is absent, never infinite.
 */
public record Keeping(Id component, Medium medium, int instances, Intake intake, Optional<Setting> lifetime, Setting limit,
        Optional<Setting> interval) {
    /** Records alive over all instances, copies counted. */
    public OptionalDouble records() {
        return known(lifetime.map(time -> Memory.records(intake.records(), time.base()) * instances).orElse(Double.NaN));
    }

    /** Bytes over all instances. */
    public OptionalDouble used() {
        return known(ofOne() * instances);
    }

    /** Bytes that all instances may fill. */
    public OptionalDouble room() {
        return known(limit.base() * instances);
    }

    /** Used ÷ room of the fullest instance; 1.2 where a fifth more than there is room for would have to be kept. */
    public OptionalDouble share() {
        return known(ofOne() * intake.fullest() / limit.base());
    }

    public boolean isTooMuch() {
        return used().isPresent() && ofOne() * intake.fullest() > limit.base();
    }

    /** Seconds until the first of instances that are empty is full, as long as nothing is deleted; absent where nothing comes in. */
    public OptionalDouble secondsToFill() {
        return intake.bytes().isEmpty() || intake.bytes().getAsDouble() == 0 ? OptionalDouble.empty()
                : known(limit.base() / (intake.bytes().getAsDouble() * intake.fullest()));
    }

    /** How many samples of each series are there at a time. */
    public OptionalDouble samples() {
        return known(lifetime.isEmpty() || interval.isEmpty() ? Double.NaN
                : Memory.records(1 / interval.get().base(), lifetime.get().base()));
    }

    /** Every number used. */
    public List<Setting> settings() {
        return Stream.of(intake.sizes().stream(), lifetime.stream(), Stream.of(limit), interval.stream()).flatMap(each -> each).toList();
    }

    /** The least reliable number used, and of those that the component's load on average rests on. */
    public Optional<Footing> footing(Capacity capacity) {
        var load = Optional.ofNullable(capacity.average().get(component)).flatMap(ComponentLoad::footing);
        return Footing.worst(Stream.concat(load.stream(), settings().stream().map(Footing::of)));
    }

    /** Not a number where anything is missing. */
    private double ofOne() {
        return lifetime.isEmpty() || intake.bytes().isEmpty() ? Double.NaN : intake.bytes().getAsDouble() * lifetime.get().base();
    }

    private static OptionalDouble known(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
