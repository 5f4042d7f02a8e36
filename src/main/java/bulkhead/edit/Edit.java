package bulkhead.edit;

import bulkhead.model.Document;

/**
 * One change of a document, as a function. {@link #key()} names it in the room's texts ({@code edit.<key>}, for undo and history). An edit that
 * changes nothing returns the same object.
 */
public interface Edit {
    String key();

    /** @throws bulkhead.model.InvalidTopology where the change isn't possible; {@link Policy} tells before */
    Document apply(Document document);
}
