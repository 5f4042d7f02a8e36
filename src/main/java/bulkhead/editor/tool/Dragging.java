package bulkhead.editor.tool;

import bulkhead.diagram.Drawing;
import bulkhead.edit.Add;
import bulkhead.edit.Arrange;
import bulkhead.edit.Clipboard;
import bulkhead.edit.Edit;
import bulkhead.edit.Nest;
import bulkhead.edit.Policy;
import bulkhead.edit.Together;
import bulkhead.edit.Verdict;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves the selected boxes with the pointer. Over another place it puts them into it; {@link Modifier#CONTROL} keeps them where
 * they belong, {@link Modifier#ALT} leaves the originals and moves copies. A box leaves its place only when the pointer is well
 * outside.
 */
final class Dragging implements Gesture {
    /** How far outside its place the pointer must be before a box leaves it. */
    static final int LEAVE = 24;

    private final Workbench bench;
    private final Pointer start;
    private final Id lead;
    private final Movable movable;
    private final Drawing drawing;
    private final List<Id> roots;
    private final Guides guides;
    private Ornaments ornaments = Ornaments.NONE;

    Dragging(Workbench bench, Pointer start, Id lead) {
        this.bench = bench;
        this.start = start;
        this.lead = lead;
        this.movable = Movable.of(bench);
        this.drawing = bench.drawing();
        this.roots = movable.roots(bench.selected());
        this.guides = new Guides(others(), Math.min(start.reach(), Guides.GRID - 1));
    }

    @Override
    public void dragged(Pointer pointer) {
        var move = move(pointer);
        ornaments = (move.into.isPresent() ? Ornaments.target(move.into.get().stream().toList(), move.verdict) : Ornaments.NONE)
                .with(move.guides);
        if (move.verdict.allowed()) {
            bench.preview(edit(move, pointer));
        } else {
            bench.preview(Arrange.move(movable.boxes(roots, move.by, Optional.empty())));
        }
    }

    @Override
    public void released(Pointer pointer) {
        var move = move(pointer);
        if (!move.verdict.allowed()) {
            bench.dropPreview();
            bench.refuse(move.verdict);
        } else if (move.by.equals(Point.ORIGIN) && move.into.isEmpty()) {
            bench.dropPreview();
        } else {
            var edit = edit(move, pointer);
            bench.commit(edit);
            if (edit instanceof Together(var _, var steps)) {
                steps.stream().filter(Add.class::isInstance).map(Add.class::cast).forEach(copied -> bench.select(copied.roots()));
            }
        }
    }

    @Override
    public Ornaments ornaments() {
        return ornaments;
    }

    @Override
    public Shape shape() {
        return ornaments.verdict().allowed() ? Shape.MOVE : Shape.FORBIDDEN;
    }

    /** How far, into which other place if any, whether it may, and the guides shown. */
    private record Move(Point by, Optional<Optional<Id>> into, Verdict verdict, List<Guide> guides) {
    }

    private Move move(Pointer pointer) {
        var from = Hits.bounds(drawing, lead).orElseThrow();
        var fit = guides.fit(from.moved(pointer.at().minus(start.at())));
        var into = into(pointer);
        var verdict = into.map(place -> roots.stream().filter(movable::nests)
                .map(id -> Policy.canNest(bench.document().topology(), id, place))
                .filter(each -> !each.allowed()).findFirst().orElse(Verdict.ALLOWED)).orElse(Verdict.ALLOWED);
        return new Move(fit.box().origin().minus(from.origin()), into, verdict, fit.guides());
    }

    private Optional<Optional<Id>> into(Pointer pointer) {
        if (pointer.with(Modifier.CONTROL) || roots.stream().noneMatch(movable::nests)) {
            return Optional.empty();
        }
        var parent = movable.parent(lead);
        var under = Hits.place(drawing, pointer.at(), place -> !movable.within(place, roots));
        boolean deeper = parent.isPresent() && under.isPresent() && movable.within(under.get(), List.of(parent.get()));
        return under.equals(parent) || !deeper && stillIn(parent, pointer.at()) ? Optional.empty() : Optional.of(under);
    }

    private boolean stillIn(Optional<Id> parent, Point at) {
        return parent.flatMap(place -> Hits.bounds(drawing, place)).filter(box -> Hits.grown(box, LEAVE).contains(at))
                .isPresent();
    }

    private Edit edit(Move move, Pointer pointer) {
        if (pointer.with(Modifier.ALT)) {
            return copy(move);
        }
        var boxes = movable.boxes(roots, move.by, move.into);
        return move.into.<Edit>map(place -> new Nest(roots.stream().filter(movable::nests).toList(), place, boxes))
                .orElseGet(() -> Arrange.move(boxes));
    }

    private Edit copy(Move move) {
        var steps = new ArrayList<Edit>();
        steps.add(new Arrange("duplicate", movable.loose()));
        var copied = Clipboard.duplicate(movable.pinned(), roots, move.by);
        steps.add(copied);
        move.into.ifPresent(place -> steps.add(Nest.keeping(copied.apply(movable.pinned()), copied.roots().stream()
                .filter(id -> !bench.document().topology().risks().containsKey(id)).toList(), place)));
        return new Together("duplicate", steps);
    }

    /** Boxes that stay and can be aligned with: those beside the moved ones. */
    private List<Bounds> others() {
        var parent = movable.parent(lead);
        return Stream.concat(drawing.cards().stream().map(Drawing.Card::component), drawing.containers().stream()
                .map(Drawing.Container::place))
                .filter(id -> !roots.contains(id) && movable.parent(id).equals(parent))
                .map(id -> Hits.bounds(drawing, id).orElseThrow()).toList();
    }
}
