package bulkhead.catalog;

import bulkhead.model.Dimension;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a property is: its id in files, what it is about, its type with unit and range, and the value in force where an element
 * states none. Its name and meaning for people are in the room's texts under {@code property.<id>} and {@code
 * property.<id>.help}, words of a choice under {@code property.<id>.<word>}.
 */
public record PropertySpec(String id, Topic topic, Type type, Optional<Value> fallback) {
    /** What values a property takes. */
    public sealed interface Type {
        /** A number; {@code unit} is the one offered first, the range is in base units and includes its ends. */
        record Number(Unit unit, double least, double most) implements Type {
            public Dimension dimension() {
                return unit.dimension();
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
        return new PropertySpec(id, Topic.GENERAL, new Type.Number(unit, least, most), Optional.empty());
    }

    public static PropertySpec line(String id) {
        return new PropertySpec(id, Topic.GENERAL, new Type.Line(), Optional.empty());
    }

    public static PropertySpec choice(String id, String... words) {
        return new PropertySpec(id, Topic.GENERAL, new Type.Choice(List.of(words)), Optional.empty());
    }

    public static PropertySpec yesNo(String id) {
        return new PropertySpec(id, Topic.GENERAL, new Type.YesNo(), Optional.empty());
    }

    public PropertySpec about(Topic newTopic) {
        return new PropertySpec(id, newTopic, type, fallback);
    }

    /** The same choice with these words only: the releases of one program, say. */
    public PropertySpec oneOf(String... words) {
        return new PropertySpec(id, topic, new Type.Choice(List.of(words)), fallback);
    }

    public PropertySpec or(Value value) {
        return new PropertySpec(id, topic, type, Optional.of(value));
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

    /** The unit offered first. @throws IllegalStateException where the property isn't a number */
    public Unit unit() {
        if (type instanceof Type.Number number) {
            return number.unit();
        }
        throw new IllegalStateException("Property '" + id + "' is not a number.");
    }
}
