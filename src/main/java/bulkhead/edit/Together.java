package bulkhead.edit;

import bulkhead.model.Document;
import java.util.List;

/** Several edits, one after the other, as one step. */
public record Together(String key, List<Edit> edits) implements Edit {
    public Together {
        edits = List.copyOf(edits);
    }

    @Override
    public Document apply(Document document) {
        var changed = document;
        for (var edit : edits) {
            changed = edit.apply(changed);
        }
        return changed;
    }
}
