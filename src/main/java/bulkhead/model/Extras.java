package bulkhead.model;

import java.util.Map;

/** Fields of a file that this version doesn't know: name → JSON text, in file order. They survive reading and writing. */
public record Extras(Map<String, String> fields) {
    public static final Extras NONE = new Extras(Map.of());

    public Extras {
        fields = Ordered.copy(fields);
    }
}
