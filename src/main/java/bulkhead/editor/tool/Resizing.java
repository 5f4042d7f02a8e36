package bulkhead.editor.tool;

import bulkhead.diagram.Drawing;
import bulkhead.edit.Arrange;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.Optional;

/**
 * Moves edges of a place. Its content stays where it is; a place never gets smaller than its content, which the diagram sees to.
 */
final class Resizing implements Gesture {
    private static final int LEAST = 8 * Guides.GRID;

    private final Workbench bench;
    private final Pointer start;
    private final Id place;
    private final Grip grip;
    private final Movable movable;
    private final Bounds before;

    Resizing(Workbench bench, Pointer start, Id place, Grip grip) {
        this.bench = bench;
        this.start = start;
        this.place = place;
        this.grip = grip;
        this.movable = Movable.of(bench);
        Drawing drawing = bench.drawing();
        this.before = Hits.bounds(drawing, place).orElseThrow();
    }

    @Override
    public void dragged(Pointer pointer) {
        bench.preview(edit(pointer.at().minus(start.at())));
    }

    @Override
    public void released(Pointer pointer) {
        bench.commit(edit(pointer.at().minus(start.at())));
    }

    @Override
    public Shape shape() {
        return Shape.of(grip);
    }

    private Arrange edit(Point by) {
        int left = grip.x() < 0 ? Math.min(Guides.onGrid(before.x() + by.x()), before.right() - LEAST) : before.x();
        int top = grip.y() < 0 ? Math.min(Guides.onGrid(before.y() + by.y()), before.bottom() - LEAST) : before.y();
        int right = grip.x() > 0 ? Math.max(Guides.onGrid(before.right() + by.x()), before.x() + LEAST) : before.right();
        int bottom = grip.y() > 0 ? Math.max(Guides.onGrid(before.bottom() + by.y()), before.y() + LEAST) : before.bottom();
        return resized(new Bounds(left, top, right - left, bottom - top));
    }

    private Arrange resized(Bounds after) {
        var boxes = movable.loose();
        var origin = movable.origin(Optional.of(place));
        var stays = origin.minus(after.origin());
        boxes.put(place, after.at(after.origin().minus(movable.origin(movable.parent(place)))));
        if (!stays.equals(Point.ORIGIN)) {
            movable.settled().boxes().forEach((id, box) -> {
                if (movable.nests(id) && movable.parent(id).equals(Optional.of(place))) {
                    boxes.put(id, box.moved(stays));
                }
            });
        }
        return Arrange.resize(boxes);
    }
}
