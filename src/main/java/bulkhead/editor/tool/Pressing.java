package bulkhead.editor.tool;

import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pressed on an element, not yet clear what for: a click selects, with shift or control it adds or takes away; going further than
 * a hand trembles becomes {@link Dragging}, or {@link Banding} in the free room of a place that isn't selected.
 */
final class Pressing implements Gesture {
    private final Workbench bench;
    private final Pointer start;
    private final Optional<Id> element;
    private final boolean wasSelected;
    private Optional<Gesture> become = Optional.empty();

    Pressing(Workbench bench, Pointer start) {
        this.bench = bench;
        this.start = start;
        this.element = start.hit().element();
        this.wasSelected = element.filter(bench.selected()::contains).isPresent();
        if (!adding() && !wasSelected && !free()) {
            bench.select(element.stream().toList());
        }
    }

    @Override
    public void dragged(Pointer pointer) {
        if (become.isEmpty() && pointer.awayFrom(start)) {
            become = Optional.of(further());
        }
        become.ifPresent(gesture -> gesture.dragged(pointer));
    }

    @Override
    public void released(Pointer pointer) {
        become.ifPresentOrElse(gesture -> gesture.released(pointer), this::clicked);
    }

    @Override
    public Ornaments ornaments() {
        return become.map(Gesture::ornaments).orElse(Ornaments.NONE);
    }

    @Override
    public Shape shape() {
        return become.map(Gesture::shape).orElse(Shape.DEFAULT);
    }

    private Gesture further() {
        if (element.isEmpty() || free() && !wasSelected) {
            return new Banding(bench, start);
        }
        if (!bench.selected().contains(element.get())) {
            bench.select(plus(element.get()));
        }
        return Hits.bounds(bench.drawing(), element.get()).<Gesture>map(_ -> new Dragging(bench, start, element.get()))
                .orElseGet(() -> new Banding(bench, start));
    }

    private void clicked() {
        if (!adding()) {
            bench.select(element.stream().toList());
        } else {
            element.ifPresent(id -> bench.select(wasSelected ? bench.selected().stream().filter(other -> !other.equals(id))
                    .toList() : plus(id)));
        }
    }

    private List<Id> plus(Id id) {
        var longer = new ArrayList<>(bench.selected());
        longer.add(id);
        return longer;
    }

    private boolean adding() {
        return start.with(Modifier.SHIFT) || start.with(Modifier.CONTROL);
    }

    /** The free canvas, or the free room in a place: a band may start here. */
    private boolean free() {
        return start.hit() instanceof Hit.Nothing || start.hit() instanceof Hit.Inside;
    }
}
