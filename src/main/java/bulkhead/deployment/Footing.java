package bulkhead.deployment;

import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Source.Origin;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The least reliable of the numbers that a figure rests on: whose it is, which of its facts (as in files), and who says so. A
 * figure that rests on none, such as one that nothing limits, has no footing.
 */
public record Footing(Id element, String fact, Source source) {
    public static Footing of(Setting setting) {
        return new Footing(setting.element(), setting.property(), setting.quantity().source());
    }

    public static Footing of(Id element, String fact, Quantity number) {
        return new Footing(element, fact, number.source());
    }

    /** The less reliable of two; of equal ones the first. */
    public static Optional<Footing> worst(Optional<Footing> one, Optional<Footing> other) {
        return one.isEmpty() || other.isPresent() && one.get().isAbove(other.get()) ? other : one;
    }

    /** The least reliable of all; of equal ones the first. */
    public static Optional<Footing> worst(Stream<Footing> all) {
        return all.reduce((one, other) -> one.isAbove(other) ? other : one);
    }

    /** How far what rests on it can be relied on; what rests on no number, fully. */
    public static Origin origin(Optional<Footing> footing) {
        return footing.map(each -> each.source.origin()).orElse(Origin.MEASURED);
    }

    /** Whether it is more reliable than another. */
    public boolean isAbove(Footing other) {
        return source.origin().compareTo(other.source.origin()) < 0;
    }
}
