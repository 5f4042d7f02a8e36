package bulkhead.editor.capacity;

import bulkhead.model.Id;
import java.util.Optional;

/** What one cell says, what it draws beside it, and where its number comes from. */
record Telling(String text, Optional<Use> use, Optional<Cause> cause) {
    /** Nobody can say. */
    static final Telling NOTHING = of("–");

    static Telling of(String text) {
        return new Telling(text, Optional.empty(), Optional.empty());
    }

    static Telling of(String text, Id element, String fact) {
        return of(text).because(new Cause(element, fact));
    }

    Telling because(Cause newCause) {
        return new Telling(text, use, Optional.of(newCause));
    }

    Telling with(Use newUse) {
        return new Telling(text, Optional.of(newUse), cause);
    }
}
