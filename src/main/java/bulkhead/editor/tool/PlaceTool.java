package bulkhead.editor.tool;

import bulkhead.edit.Arrange;
import bulkhead.edit.Edit;
import bulkhead.edit.Together;
import bulkhead.edit.Verdict;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.List;
import java.util.Optional;

/**
 * Places what is armed with the next click, inside the place under the pointer; holding shift it stays armed. A place may be
 * drawn to size by dragging.
 */
public final class PlaceTool implements Tool {
    private final Workbench bench;
    private final Armed armed;
    private Optional<Pointer> pressed = Optional.empty();
    private Ornaments ornaments = Ornaments.NONE;

    public PlaceTool(Workbench bench, Armed armed) {
        this.bench = bench;
        this.armed = armed;
    }

    @Override
    public String id() {
        return "place";
    }

    public Armed armed() {
        return armed;
    }

    @Override
    public void moved(Pointer pointer) {
        show(at(pointer, pointer));
    }

    @Override
    public void pressed(Pointer pointer) {
        pressed = Optional.of(pointer);
        show(at(pointer, pointer));
    }

    @Override
    public void dragged(Pointer pointer) {
        show(at(pressed.orElse(pointer), pointer));
    }

    @Override
    public void released(Pointer pointer) {
        var spot = at(pressed.orElse(pointer), pointer);
        cancel();
        if (!spot.verdict.allowed()) {
            bench.refuse(spot.verdict);
            return;
        }
        put(spot);
        if (!pointer.with(Modifier.SHIFT)) {
            bench.done();
        }
    }

    /** Places it with its middle at a point or, where that covers anything, as near to it as there is room. */
    public void placeNear(Point middle) {
        placeAt(Clearing.of(bench.drawing(), around(middle)).centre());
    }

    /** Places it with its middle at a point. */
    public void placeAt(Point middle) {
        var spot = spot(around(middle), middle);
        if (spot.verdict.allowed()) {
            put(spot);
        } else {
            bench.refuse(spot.verdict);
        }
    }

    @Override
    public boolean key(Key key) {
        if (key.name() == Key.Name.ESCAPE) {
            cancel();
            bench.done();
        }
        return key.name() == Key.Name.ESCAPE;
    }

    @Override
    public boolean cancel() {
        boolean busy = pressed.isPresent();
        pressed = Optional.empty();
        ornaments = Ornaments.NONE;
        bench.dropPreview();
        return busy;
    }

    @Override
    public Ornaments ornaments() {
        return ornaments;
    }

    @Override
    public Shape shape() {
        return ornaments.verdict().allowed() ? Shape.CROSSHAIR : Shape.FORBIDDEN;
    }

    private record Spot(Optional<Id> place, Bounds box, Verdict verdict) {
    }

    private Spot at(Pointer from, Pointer to) {
        var drawn = Banding.between(from.at(), to.at());
        boolean sized = armed instanceof Armed.Level && to.awayFrom(from);
        return spot(sized ? new Bounds(Guides.onGrid(drawn.x()), Guides.onGrid(drawn.y()), Guides.onGrid(drawn.width()),
                Guides.onGrid(drawn.height()))
                : around(to.at()), from.at());
    }

    private Bounds around(Point middle) {
        var size = armed.size();
        return size.at(new Point(Guides.onGrid(middle.x() - size.width() / 2), Guides.onGrid(middle.y() - size.height() / 2)));
    }

    private Spot spot(Bounds absolute, Point in) {
        var place = armed instanceof Armed.Danger ? Optional.<Id>empty() : Hits.place(bench.drawing(), in, _ -> true);
        var relative = absolute.at(absolute.origin().minus(Movable.of(bench).origin(place)));
        return new Spot(place, relative, armed.verdict(bench.document().topology(), place));
    }

    private void show(Spot spot) {
        ornaments = Ornaments.target(spot.place.stream().toList(), spot.verdict);
        if (spot.verdict.allowed()) {
            bench.preview(edit(spot));
        } else {
            bench.dropPreview();
        }
    }

    private void put(Spot spot) {
        var placed = armed.add(bench.document().topology(), spot.place, spot.box).roots();
        bench.commit(edit(spot));
        bench.select(placed);
    }

    /** Everything else is pinned where it is drawn, so that nothing makes room for the newcomer. */
    private Edit edit(Spot spot) {
        var add = armed.add(bench.document().topology(), spot.place, spot.box);
        return new Together(add.key(), List.of(new Arrange(add.key(), Movable.of(bench).loose()), add));
    }
}
