package bulkhead.catalog;

import bulkhead.model.Dimension;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a property is: its id in files, what it is about, its type with unit and range, and the value in force where an element
 * states none. Its name and meaning for people are in the room's texts under {@code property.<id>} and {@code
 * property.<id>.help}, words of a choice under {@code property.<id>.<word>}.
 */
public record PropertySpec(String id, Topic topic, Type type, Optional<Value> fallback, Optional<Following> following) {
    /** A fallback made of another property's value, which stands for {@code %} in the pattern. */
    public record Following(String property, String pattern) {
        private Value with(Value.Text followed) {
            return new Value.Text(pattern.replace("%", followed.text()));
        }
    }

    /** What values a property takes. */
    public sealed interface Type {
        /**
         * A number; {@code unit} is the one offered first, the range is in base units and includes its ends. {@code step} is what the
         * programs count in that are told it, in base units; 0 where they take any number.
         */
        record Number(Unit unit, double least, double most, double step) implements Type {
            private static final double EXACT = 1e-6;

            public Dimension dimension() {
                return unit.dimension();
            }

            /** Whether it counts whole things, of which there is no part; other numbers between two steps are rounded up. */
            public boolean counts() {
                return step > 0 && dimension() == Dimension.NUMBER;
            }

            /** Whether a number lies between two that programs can be told. */
            public boolean between(Quantity number) {
                double steps = number.base() / step;
                return step > 0 && Math.abs(steps - Math.rint(steps)) >= EXACT;
            }

            /** What programs can be told: the number itself, or the next higher one they have a word for. */
            public Quantity told(Quantity number) {
                return between(number) ? number.withValue(Math.ceil(number.base() / step) * step / number.unit().factor()) : number;
            }

            /** Whether a number has the right dimension and is in the range. */
            public boolean covers(Quantity number) {
                return number.dimension() == dimension() && !number.absurd() && number.base() >= least && number.base() <= most;
            }
        }

        /** Free text of one line. */
        record Line() implements Type {
        }

        /** One of a few words. */
        record Choice(List<String> words) implements Type {
        }

        /** Yes or no. */
        record YesNo() implements Type {
        }
    }

    public static PropertySpec number(String id, Unit unit, double least, double most) {
        return new PropertySpec(id, Topic.GENERAL, new Type.Number(unit, least, most, 0), Optional.empty(), Optional.empty());
    }

    /** How many there are of something that is there as a whole or not at all. */
    static PropertySpec count(String id, double least, double most) {
        return number(id, Unit.ONE, least, most).inSteps(1);
    }

    public static PropertySpec line(String id) {
        return new PropertySpec(id, Topic.GENERAL, new Type.Line(), Optional.empty(), Optional.empty());
    }

    public static PropertySpec choice(String id, String... words) {
        return new PropertySpec(id, Topic.GENERAL, new Type.Choice(List.of(words)), Optional.empty(), Optional.empty());
    }

    public static PropertySpec yesNo(String id) {
        return new PropertySpec(id, Topic.GENERAL, new Type.YesNo(), Optional.empty(), Optional.empty());
    }

    public PropertySpec about(Topic newTopic) {
        return new PropertySpec(id, newTopic, type, fallback, following);
    }

    /** A number of which programs can be told only whole multiples of {@code step}, in base units. */
    PropertySpec inSteps(double step) {
        var number = (Type.Number) type;
        return new PropertySpec(id, topic, new Type.Number(number.unit(), number.least(), number.most(), step), fallback, following);
    }

    /** The same choice with these words only: the releases of one program, say. */
    public PropertySpec oneOf(String... words) {
        return new PropertySpec(id, topic, new Type.Choice(List.of(words)), fallback, following);
    }

    public PropertySpec or(Value value) {
        return new PropertySpec(id, topic, type, Optional.of(value), Optional.empty());
    }

    /** With an assumed number in the unit offered first. */
    public PropertySpec or(double value) {
        return or(Quantity.assumed(value, unit()));
    }

    /** With a number the vendor states as its default; {@code note} says where. */
    public PropertySpec orVendor(double value, String note) {
        return or(new Quantity(value, unit(), new Source(Source.Origin.VENDOR, note)));
    }

    public PropertySpec or(String word) {
        return or(new Value.Text(word));
    }

    public PropertySpec orYes() {
        return or(new Value.Flag(true));
    }

    public PropertySpec orNo() {
        return or(new Value.Flag(false));
    }

    /** With a text that follows another property of the same kind: {@code %} in the pattern stands for that property's value. */
    PropertySpec following(PropertySpec other, String pattern) {
        var link = new Following(other.id(), pattern);
        return new PropertySpec(id, topic, type, other.fallback().map(value -> link.with((Value.Text) value)), Optional.of(link));
    }

    /** The fallback for an element whose other properties have the values that {@code inForce} tells by their ids. */
    public Optional<Value> fallback(Function<String, Optional<Value>> inForce) {
        return following.flatMap(link -> inForce.apply(link.property()).map(value -> link.with((Value.Text) value))).or(() -> fallback);
    }

    /** Whether a value is of the type, in its range, and no part of what is counted; one that isn't counts as not stated. */
    public boolean takes(Value value) {
        return switch (type) {
            case Type.Number number -> value instanceof Quantity quantity && number.covers(quantity)
                    && !(number.counts() && number.between(quantity));
            case Type.Line _ -> value instanceof Value.Text;
            case Type.Choice choice -> value instanceof Value.Text text && choice.words().contains(text.text());
            case Type.YesNo _ -> value instanceof Value.Flag;
        };
    }

    /** A value as programs can be told it. */
    public Value told(Value value) {
        return type instanceof Type.Number number && value instanceof Quantity quantity ? number.told(quantity) : value;
    }

    /** The unit offered first. @throws IllegalStateException where the property isn't a number */
    public Unit unit() {
        if (type instanceof Type.Number number) {
            return number.unit();
        }
        throw new IllegalStateException("Property '" + id + "' is not a number.");
    }
}
