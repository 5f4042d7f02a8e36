package bulkhead.editor.look;

import bulkhead.model.Id;
import java.util.Optional;

/** What a line of figures is about: an element, or what no element is, by its text key: a total, the rest. */
public record Heading(Optional<Id> element, String word) {
    public static Heading of(Id element) {
        return new Heading(Optional.of(element), "");
    }

    public static Heading of(String word) {
        return new Heading(Optional.empty(), word);
    }
}
