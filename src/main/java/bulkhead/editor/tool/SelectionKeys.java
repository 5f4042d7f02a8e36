package bulkhead.editor.tool;

import bulkhead.edit.Arrange;
import bulkhead.edit.Delete;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.List;
import java.util.Optional;

/**
 * What keys do to the selected elements: arrows move them, Del deletes, Tab goes on to the next in reading order, Alt and arrows
 * go in and out of places.
 */
final class SelectionKeys {
    private static final int STEP = 8;
    private static final int STRIDE = 40;

    private final Workbench bench;

    SelectionKeys(Workbench bench) {
        this.bench = bench;
    }

    boolean pressed(Key key) {
        int step = key.with(Modifier.SHIFT) ? STRIDE : STEP;
        return switch (key.name()) {
            case LEFT -> move(new Point(-step, 0));
            case RIGHT -> move(new Point(step, 0));
            case UP -> key.with(Modifier.ALT) ? outward() : move(new Point(0, -step));
            case DOWN -> key.with(Modifier.ALT) ? inward() : move(new Point(0, step));
            case DELETE -> delete();
            case ESCAPE -> clear();
            case ENTER, RENAME -> rename();
            case TAB -> next(key.with(Modifier.SHIFT) ? -1 : 1);
        };
    }

    private boolean move(Point by) {
        var movable = Movable.of(bench);
        var roots = movable.roots(bench.selected());
        if (!roots.isEmpty()) {
            bench.commit(Arrange.move(movable.boxes(roots, by, Optional.empty())));
        }
        return !roots.isEmpty();
    }

    private boolean delete() {
        var selected = bench.selected();
        if (!selected.isEmpty()) {
            bench.commit(new Delete(selected));
        }
        return !selected.isEmpty();
    }

    private boolean clear() {
        boolean any = !bench.selected().isEmpty();
        bench.select(List.of());
        return any;
    }

    private boolean rename() {
        bench.selected().stream().findFirst().ifPresent(bench::rename);
        return !bench.selected().isEmpty();
    }

    private boolean next(int step) {
        var order = ReadingOrder.of(bench.drawing());
        if (order.isEmpty()) {
            return false;
        }
        int at = bench.selected().isEmpty() ? -1 : order.indexOf(bench.selected().getLast());
        int to = at < 0 && step < 0 ? order.size() - 1 : Math.floorMod(at + step, order.size());
        bench.select(List.of(order.get(to)));
        return true;
    }

    private boolean outward() {
        return go(bench.selected().stream().findFirst().flatMap(Movable.of(bench)::parent));
    }

    private boolean inward() {
        var movable = Movable.of(bench);
        return go(bench.selected().stream().findFirst().flatMap(place -> ReadingOrder.of(bench.drawing()).stream()
                .filter(id -> movable.parent(id).equals(Optional.of(place))).findFirst()));
    }

    private boolean go(Optional<Id> to) {
        to.ifPresent(id -> bench.select(List.of(id)));
        return to.isPresent();
    }
}
