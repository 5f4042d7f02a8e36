package bulkhead.rules.sensitivity;

import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A number that somebody estimated and that could be measured: of which elements, which fact (a property's id or a field as in
 * files), what it is now, and the elements with another number in its place. Members of one group of which the same is assumed
 * are one assumption.
 *
 * @param possible whether a number can be one of the kind
 */
public record Assumption(List<Id> elements, String fact, Quantity value, Varied varied, Predicate<Quantity> possible,
                         Function<Quantity, Stream<Element>> with) {
    public Assumption {
        elements = List.copyOf(elements);
    }

    /** What a factor is applied to. */
    public enum Varied {
        /** The number itself. */
        VALUE,
        /** What a share lacks of one: 99.9 % twice as bad is 99.8 %. */
        REST
    }

    /** Whether the same number is assumed of the same fact. */
    boolean isLike(Assumption other) {
        return fact.equals(other.fact) && value.value() == other.value.value() && value.unit() == other.value.unit();
    }

    /** Both as one. */
    Assumption and(Assumption other) {
        return new Assumption(Stream.concat(elements.stream(), other.elements.stream()).toList(), fact, value, varied,
                possible.and(other.possible), number -> Stream.concat(with.apply(number), other.with.apply(number)));
    }

    /** The number so many times as large, or what it lacks of one; empty where it can't be. */
    Optional<Quantity> times(double factor) {
        return changed(factor).stream().mapToObj(value::withValue).filter(possible).findFirst();
    }

    private OptionalDouble changed(double factor) {
        if (varied == Varied.VALUE) {
            var times = value.value() * factor;
            return Double.isFinite(times) ? OptionalDouble.of(times) : OptionalDouble.empty();
        }
        double whole = value.unit() == Unit.PERCENT ? 100 : 1;
        var share = whole - (whole - value.value()) * factor;
        return share >= 0 && share != value.value() ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
