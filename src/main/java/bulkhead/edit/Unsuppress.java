package bulkhead.edit;

import bulkhead.model.Document;
import bulkhead.model.Suppression;

/** No longer lives with a finding. */
public record Unsuppress(Suppression suppression) implements Edit {
    @Override
    public String key() {
        return "unsuppress";
    }

    @Override
    public Document apply(Document document) {
        var kept = document.suppressions().stream().filter(other -> !other.equals(suppression)).toList();
        return kept.size() == document.suppressions().size() ? document : document.withSuppressions(kept);
    }
}
