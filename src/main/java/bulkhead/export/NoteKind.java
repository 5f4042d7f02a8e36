package bulkhead.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** What notes of one key are about, as {@code notes.properties} says, and the names of what they ask for. */
record NoteKind(Note.Category category, Optional<Supply.Form> form, String names) {
    private static final Properties ALL = read();

    static NoteKind of(String key) {
        var words = Optional.ofNullable(ALL.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("notes.properties doesn't say what '" + key + "' is about.")).split(" ", 3);
        var form = Optional.of(words).filter(all -> all.length > 1).map(all -> Supply.Form.valueOf(constant(all[1])));
        return new NoteKind(Note.Category.valueOf(constant(words[0])), form, words.length > 2 ? words[2] : "");
    }

    /** The names asked for, with a note's arguments put in. */
    List<String> names(List<String> arguments) {
        var filled = names;
        for (int at = 0; at < arguments.size(); at++) {
            filled = filled.replace("{" + at + "}", arguments.get(at));
        }
        return Arrays.stream(filled.split(", ")).filter(name -> !name.isBlank()).toList();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Properties read() {
        try (var file = NoteKind.class.getResourceAsStream("notes.properties")) {
            var all = new Properties();
            all.load(file);
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
