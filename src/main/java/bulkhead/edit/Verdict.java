package bulkhead.edit;

import bulkhead.catalog.Catalog;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether something may be done; if not, why: the text key {@code refused.<key>} of this room with its arguments. An argument that names
 * something of the catalogue, such as {@code place.rack}, is shown by its name there.
 */
public record Verdict(Optional<String> refusal, List<String> arguments) {
    public static final Verdict ALLOWED = new Verdict(Optional.empty(), List.of());

    public Verdict {
        arguments = List.copyOf(arguments);
    }

    public static Verdict refused(String key, String... arguments) {
        return new Verdict(Optional.of(key), List.of(arguments));
    }

    public boolean allowed() {
        return refusal.isEmpty();
    }

    /** The reason and what to do instead, in one sentence; empty where it is allowed. */
    public String sentence(Locale locale) {
        var words = Texts.beside(Catalog.class, locale);
        var shown = arguments.stream().map(argument -> words.has(argument + ".name") ? words.text(argument + ".name") : argument).toArray();
        return refusal.map(key -> Texts.beside(Verdict.class, locale).text("refused." + key, shown)).orElse("");
    }
}
