package bulkhead.rules;

import bulkhead.model.Suppression;
import java.util.Optional;

/** A finding, and the suppression that silences it where there is one. */
public record Judgement(Finding finding, Optional<Suppression> suppression) {
    public boolean suppressed() {
        return suppression.isPresent();
    }
}
