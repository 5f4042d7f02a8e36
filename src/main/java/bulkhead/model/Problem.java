package bulkhead.model;

import java.util.List;
import java.util.Locale;

/**
 * One reason why a topology can't be built: the text key {@code problem.<key>} with its arguments, the guilty element and, where one is to blame, its
 * field as named in files.
 */
public record Problem(String key, Id element, String field, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** One sentence that says what is wrong, where, and what to do. */
    public String sentence(Locale locale) {
        return Texts.beside(Problem.class, locale).text("problem." + key, arguments.toArray());
    }
}
