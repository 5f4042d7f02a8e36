package bulkhead.editor.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the program remembers between two starts: recent files, theme, language, how the window is divided. A machine that keeps
 * nothing is no error.
 */
public final class Settings {
    static final int RECENT = 8;
    private static final String SEPARATOR = "\n";

    private final Preferences store;

    /** Where documents were opened or saved last. */
    static final String FOLDER = "folder";

    public Settings(Preferences store) {
        this.store = store;
    }

    /** Those of the person who started the program. */
    public static Settings ofUser() {
        return new Settings(Preferences.userRoot().node("bulkhead/editor"));
    }

    /** Latest first. */
    List<Path> recent() {
        return IntStream.range(0, RECENT).mapToObj(at -> store.get("recent." + at, "")).filter(path -> !path.isEmpty())
                .flatMap(Settings::path).toList();
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    void opened(Path file) {
        var files = new ArrayList<>(recent());
        files.remove(file);
        files.addFirst(file);
        keep(files);
        put(FOLDER, String.valueOf(file.getParent()));
    }

    void forget(Path file) {
        keep(recent().stream().filter(other -> !other.equals(file)).toList());
    }

    private void keep(List<Path> files) {
        for (int at = 0; at < RECENT; at++) {
            // a longer value than the store allows is not worth failing for
            put("recent." + at, at < files.size() ? files.get(at).toString() : "");
        }
    }

    Optional<String> word(String key) {
        return Optional.of(store.get(key, "")).filter(value -> !value.isEmpty());
    }

    void put(String key, String value) {
        if (value.length() <= Preferences.MAX_VALUE_LENGTH) {
            store.put(key, value);
        }
    }

    List<Double> numbers(String key) {
        try {
            return word(key).stream().flatMap(value -> Stream.of(value.split(SEPARATOR))).map(Double::valueOf).toList();
        } catch (NumberFormatException _) {
            return List.of();
        }
    }

    void putNumbers(String key, double... values) {
        put(key, String.join(SEPARATOR, IntStream.range(0, values.length).mapToObj(at -> Double.toString(values[at])).toList()));
    }

    /** Writes now what would be written at the end. */
    void flush() {
        try {
            store.flush();
        } catch (BackingStoreException _) {
            // nothing can be remembered on this machine; the work itself is in documents
        }
    }
}
