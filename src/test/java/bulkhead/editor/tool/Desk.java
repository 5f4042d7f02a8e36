package bulkhead.editor.tool;

import bulkhead.catalog.Catalog;
import bulkhead.diagram.Drawing;
import bulkhead.diagram.Drawings;
import bulkhead.edit.Edit;
import bulkhead.edit.History;
import bulkhead.edit.Verdict;
import bulkhead.model.Bounds;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Point;
import bulkhead.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A workbench without a window, and a hand that points at it: scripts of presses, drags and keys for tests of tools. */
final class Desk implements Workbench {
    private History history;
    private Document shown;
    private List<Id> selected = List.of();
    private Optional<Verdict> refused = Optional.empty();
    private Optional<Id> renamed = Optional.empty();
    private Point panned = Point.ORIGIN;
    private Tool tool = new SelectTool(this);
    private final List<Edit> committed = new ArrayList<>();

    Desk(Document document) {
        this.history = History.of(document);
        this.shown = document;
    }

    Desk use(Tool other) {
        tool = other;
        return this;
    }

    Desk click(Point at, Modifier... modifiers) {
        return drag(modifiers, at);
    }

    Desk doubleClick(Point at) {
        click(at);
        tool.pressed(pointer(at, Set.of(), Pointer.Button.PRIMARY, 2));
        tool.released(pointer(at, Set.of(), Pointer.Button.PRIMARY, 2));
        return this;
    }

    Desk drag(Point... way) {
        return drag(new Modifier[0], way);
    }

    /** Hovers at the first point, presses, goes along the others, and releases at the last. */
    Desk drag(Modifier[] modifiers, Point... way) {
        hold(modifiers, way);
        tool.released(pointer(way[way.length - 1], Set.of(modifiers), Pointer.Button.PRIMARY, 1));
        return this;
    }

    /** As {@link #drag(Modifier[], Point...)}, with the button still down at the end. */
    Desk hold(Modifier[] modifiers, Point... way) {
        tool.moved(pointer(way[0], Set.of(modifiers), Pointer.Button.NONE, 0));
        tool.pressed(pointer(way[0], Set.of(modifiers), Pointer.Button.PRIMARY, 1));
        for (int i = 1; i < way.length; i++) {
            tool.dragged(pointer(way[i], Set.of(modifiers), Pointer.Button.PRIMARY, 1));
        }
        return this;
    }

    Desk hover(Point at) {
        tool.moved(pointer(at, Set.of(), Pointer.Button.NONE, 0));
        return this;
    }

    Desk key(Key.Name name, Modifier... modifiers) {
        tool.key(Key.of(name, modifiers));
        return this;
    }

    private Pointer pointer(Point at, Set<Modifier> modifiers, Pointer.Button button, int clicks) {
        var hit = new Hits(drawing(), selected, tool.ornaments().arrows()).at(at, 4);
        return new Pointer(at, at, 4, hit, modifiers, button, clicks);
    }

    /** The middle of a component's or risk's box, or a place's header. */
    Point at(String id) {
        var box = box(id);
        return document().topology().places().containsKey(Id.of(id)) ? new Point(box.centre().x(), box.y() + 10) : box.centre();
    }

    Bounds box(String id) {
        return Hits.bounds(drawing(), Id.of(id)).orElseThrow();
    }

    void undo() {
        history = history.undo();
        shown = history.current();
    }

    Document shown() {
        return shown;
    }

    List<Edit> committed() {
        return committed;
    }

    Optional<Verdict> refused() {
        return refused;
    }

    Optional<Id> renamed() {
        return renamed;
    }

    Point panned() {
        return panned;
    }

    Tool tool() {
        return tool;
    }

    @Override
    public Catalog catalog() {
        return Catalog.standard();
    }

    @Override
    public Document document() {
        return history.current();
    }

    @Override
    public View settled() {
        return Drawings.settled(document());
    }

    @Override
    public Drawing drawing() {
        return Drawings.of(document(), catalog(), Locale.ENGLISH);
    }

    @Override
    public List<Id> selected() {
        return selected;
    }

    @Override
    public void select(List<Id> ids) {
        selected = ids;
    }

    @Override
    public void preview(Edit edit) {
        shown = edit.apply(document());
    }

    @Override
    public void dropPreview() {
        shown = document();
    }

    @Override
    public void commit(Edit edit) {
        committed.add(edit);
        history = history.push(edit);
        shown = history.current();
        selected = selected.stream().filter(document().topology()::contains).toList();
    }

    @Override
    public void refuse(Verdict verdict) {
        refused = Optional.of(verdict);
    }

    @Override
    public void rename(Id element) {
        renamed = Optional.of(element);
    }

    @Override
    public void pan(int dx, int dy) {
        panned = panned.plus(new Point(dx, dy));
    }

    @Override
    public void done() {
        tool = new SelectTool(this);
    }
}
