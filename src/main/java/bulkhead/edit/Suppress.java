package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Suppression;
import java.util.ArrayList;

/** Lives with a finding from now on; one for the same rule and scope is replaced. */
public record Suppress(Suppression suppression) implements Edit {
    @Override
    public String key() {
        return "suppress";
    }

    @Override
    public Document apply(Document document) {
        if (document.suppressions().contains(suppression)) {
            return document;
        }
        var suppressions = new ArrayList<>(document.suppressions());
        suppressions.removeIf(other -> other.rule().equals(suppression.rule()) && other.scope().equals(suppression.scope()));
        suppressions.add(suppression);
        return document.withSuppressions(suppressions);
    }
}
