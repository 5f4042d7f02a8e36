package bulkhead.export;

import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something an export could not say, had to choose, or that must be provided: the text key {@code note.<key>} with its arguments,
 * and the element concerned.
 */
public record Note(String key, Optional<Id> element, List<String> arguments) {
    public Note {
        arguments = List.copyOf(arguments);
    }

    public String sentence(Locale locale) {
        return Texts.beside(Note.class, locale).text("note." + key, arguments.toArray());
    }

    public static Note of(String key, Id element, String... arguments) {
        return new Note(key, Optional.of(element), List.of(arguments));
    }
}
