package bulkhead.export;

import bulkhead.model.Id;
import bulkhead.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something an export could not say, had to choose, or that must be provided: the text key {@code note.<key>} with its arguments, of which the first is
 * the label of what it is about, and the element concerned. {@code notes.properties} has the category of each key.
 */
public record Note(String key, Optional<Id> element, List<String> arguments) {
    public Note {
        arguments = Stream.concat(arguments.stream().limit(1).map(Comment::of), arguments.stream().skip(1).map(Comment::line)).toList();
    }

    /** What the reader does about it: the text {@code notes.<name>}. */
    public enum Category {
        /** The files don't work until somebody has provided it. */
        PROVIDE,
        /** Nothing drawn says so; the value was chosen. */
        CHOICE,
        /** Drawn, but not in the files. */
        LOSS;

        public String text(Locale locale) {
            return Texts.beside(Note.class, locale).text("notes." + name().toLowerCase(Locale.ROOT));
        }
    }

    public String sentence(Locale locale) {
        return Texts.beside(Note.class, locale).text("note." + key, arguments.toArray());
    }

    public Category category() {
        return NoteKind.of(key).category();
    }

    /** What it asks for by name. */
    public List<Supply> supplies() {
        var kind = NoteKind.of(key);
        return kind.form().map(form -> kind.names(arguments).stream().map(name -> new Supply(form, name)).toList()).orElse(List.of());
    }

    public static Note of(String key, Id element, String... arguments) {
        return new Note(key, Optional.of(element), List.of(arguments));
    }
}
