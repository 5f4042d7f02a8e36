package bulkhead.editor.cost;

import bulkhead.model.Document;

/** The document that costs are compared with: what it is called, which file it is from, and as it was when read. */
public record Other(String name, String file, Document document) {
}
