package bulkhead.editor.tool;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawing;
import bulkhead.edit.Edit;
import bulkhead.edit.Verdict;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.View;
import java.util.List;

/** What a tool works on and what it can have done. */
public interface Workbench {
    Catalog catalog();

    /** The document as it is, without any gesture under way. */
    Document document();

    /**
     * The main view of the document with a box for everything, as drawn; boxes of elements without one are where the diagram has
     * put them.
     */
    View settled();

    /** What the document looks like, without any gesture under way. */
    Drawing drawing();

    List<Id> selected();

    void select(List<Id> ids);

    /** Shows what an edit would do. */
    void preview(Edit edit);

    void dropPreview();

    /** Does an edit as one undo step. */
    void commit(Edit edit);

    /** Says why something can't be done. */
    void refuse(Verdict verdict);

    /** Lets the name of an element be typed where it stands. */
    void rename(Id element);

    /** Moves the window over the diagram by pixels. */
    void pan(int dx, int dy);

    /** The tool has done its work; back to selecting. */
    void done();
}
