package bulkhead.analysis.failure;

import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one single loss does to one flow that is up otherwise: it takes it down until {@code repair} (its stated mean time to
 * repair), or an automatic takeover interrupts it, or {@code delayed} links hold records back. {@code alike} losses do the
 * same, this one among them; {@code timesAYear} is how often one of them happens in a year of 365 days, absent where nothing
 * says how often.
 */
public record LossEffect(Event event, int alike, boolean down, Interruption interruption, List<Id> delayed,
        OptionalDouble timesAYear,
        Optional<Quantity> repair) {
    public LossEffect {
        delayed = List.copyOf(delayed);
    }

    /**
     * Seconds until the flow serves again: those of the takeover; of the repair where it is down, absent where that isn't
     * stated.
     */
    public OptionalDouble recoverySeconds() {
        return !down ? OptionalDouble.of(interruption.seconds())
                : repair.map(Quantity::base).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /** Expected seconds of takeover a year, absent where nothing says how often. */
    public OptionalDouble interruptedSecondsAYear() {
        return timesAYear.isPresent() ? OptionalDouble.of(timesAYear.getAsDouble() * interruption.seconds())
                : OptionalDouble.empty();
    }
}
