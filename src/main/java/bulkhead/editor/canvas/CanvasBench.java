package bulkhead.editor.canvas;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawing;
import bulkhead.diagram.Drawings;
import bulkhead.edit.Edit;
import bulkhead.edit.Verdict;
import bulkhead.editor.session.Session;
import bulkhead.editor.tool.Workbench;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.View;
import java.util.List;

/** The session and the view on it, as tools see them. */
final class CanvasBench implements Workbench {
    private final Session session;
    private final DiagramView view;
    private final Catalog catalog;

    CanvasBench(Session session, DiagramView view, Catalog catalog) {
        this.session = session;
        this.view = view;
        this.catalog = catalog;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Document document() {
        return session.document();
    }

    @Override
    public View settled() {
        return Drawings.settled(session.document());
    }

    @Override
    public Drawing drawing() {
        return view.drawing();
    }

    @Override
    public List<Id> selected() {
        return session.selection().ids();
    }

    @Override
    public void select(List<Id> ids) {
        session.select(ids);
    }

    @Override
    public void preview(Edit edit) {
        session.preview(edit);
    }

    @Override
    public void dropPreview() {
        session.dropPreview();
    }

    @Override
    public void commit(Edit edit) {
        session.commit(edit);
    }

    @Override
    public void refuse(Verdict verdict) {
        session.refuse(verdict);
    }

    @Override
    public void rename(Id element) {
        view.rename(element);
    }

    @Override
    public void pan(int dx, int dy) {
        view.look(view.camera().panned(dx, dy));
    }

    @Override
    public void done() {
        view.select();
    }
}
