package bulkhead.rules;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.Map;

/** One thing a finding's sentences speak of; shown in the reader's language and number format by {@link Sentences}. */
public sealed interface Argument {
    /** Elements by their labels; several are joined by commas. */
    record Named(List<Id> elements) implements Argument {
        public Named {
            elements = List.copyOf(elements);
        }
    }

    /** A loss: "instance 2 of …", "all of …", or the element's label. */
    record Lost(Event event) implements Argument {
    }

    /** A number with its unit. */
    record Amount(Quantity quantity) implements Argument {
    }

    /** A count or factor. */
    record Number(double value) implements Argument {
    }

    /** A share, shown in per cent. */
    record Share(double value) implements Argument {
    }

    /** A share, shown in per cent with as many digits as tell it from another one. */
    record ShareBeside(double value, double other) implements Argument {
    }

    /** A kind of component. */
    record Kind(String id) implements Argument {
    }

    /** Properties by their ids, each with its value. */
    record Values(Map<String, Quantity> properties) implements Argument {
        public Values {
            properties = Ordered.copy(properties);
        }
    }

    /** A property or field of an element by its name in files; findings about different ones are different findings. */
    record Fact(String name) implements Argument {
    }

    /** A word of the document or of a file, shown as it is. */
    record Verbatim(String text) implements Argument {
    }

    /** A word of this room's texts, such as a place level. */
    record Term(String key) implements Argument {
    }

    /** What another fix does, as a sentence. */
    record Change(Fix fix) implements Argument {
    }

    static Argument named(Id... elements) {
        return new Named(List.of(elements));
    }
}
