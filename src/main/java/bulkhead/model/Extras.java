package bulkhead.model;

import java.util.Map;

/**
 * Fields of a file that this version doesn't know: name → JSON text on one line, in file order. They survive reading and writing. Those in an
 * object inside have the path as name ({@code demand/peak/confidence}; an item of a list by its id), {@code /} and {@code ~} in names as
 * {@code ~1} and {@code ~0}.
 */
public record Extras(Map<String, String> fields) {
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        fields = Ordered.copy(fields);
    }
}
