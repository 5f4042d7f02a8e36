package bulkhead.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding that someone has decided to live with: the rule's id, the element it is silenced for and below (none: the whole document), why,
 * who decided, and until when (none: for good). An expired one silences nothing.
 */
public record Suppression(String rule, Optional<Id> scope, String reason, String author, Optional<LocalDate> until, Extras extras) {
    public boolean holdsOn(LocalDate day) {
        return until.isEmpty() || !day.isAfter(until.get());
    }
}
