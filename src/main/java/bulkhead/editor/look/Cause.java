package bulkhead.editor.look;

import bulkhead.model.Id;

/** Where a number comes from: a fact of an element, by the key of its field in the inspector. */
public record Cause(Id element, String fact) {
}
