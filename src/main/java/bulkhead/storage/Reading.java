package bulkhead.storage;

import bulkhead.model.Document;

/** A document and where its elements stood in the text. */
public record Reading(Document document, Positions positions) {
}
