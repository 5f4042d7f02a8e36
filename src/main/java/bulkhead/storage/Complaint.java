package bulkhead.storage;

import bulkhead.model.Id;
import bulkhead.model.Problem;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;

/**
 * One reason why a file can't be read or written: where (line 0: the file as a whole), which element (empty: none), and a
 * sentence that says what is wrong and what to do. The sentence is text {@code complaint.<key>} of this room, or
 * {@code problem.<key>} of the model.
 */
public record Complaint(String file, Spot at, String element, String key, List<String> arguments) {
    public Complaint {
        arguments = List.copyOf(arguments);
    }

    static Complaint ofFile(String file, String key, String... arguments) {
        return new Complaint(file, Spot.NOWHERE, "", key, List.of(arguments));
    }

    public int line() {
        return at.line();
    }

    public int column() {
        return at.column();
    }

    public String sentence(Locale locale) {
        var texts = Texts.beside(Complaint.class, locale);
        return texts.has("complaint." + key) ? texts.text("complaint." + key, arguments.toArray())
                : new Problem(key, Id.of(element), "", arguments).sentence(locale);
    }

    /** The sentence after {@code file:line:column:}, as compilers write it. */
    public String text(Locale locale) {
        return file + ":" + (at.line() == 0 ? "" : at.line() + ":" + at.column() + ":") + " " + sentence(locale);
    }
}
