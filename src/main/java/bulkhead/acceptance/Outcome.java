package bulkhead.acceptance;

import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;

/** What came of examining a file. */
public sealed interface Outcome {
    record Accepted() implements Outcome {
    }

    record Refused(List<Objection> objections) implements Outcome {
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** Nothing can be said; the text {@code unchecked.<key>} says why. */
    record Unchecked(String key, List<String> arguments) implements Outcome {
        public Unchecked {
            arguments = List.copyOf(arguments);
        }

        public String reason(Locale locale) {
            return Texts.beside(Outcome.class, locale).text("unchecked." + key, arguments.toArray());
        }
    }

    static Outcome unchecked(String key, String... arguments) {
        return new Unchecked(key, List.of(arguments));
    }
}
