package bulkhead.editor.tool;

import bulkhead.model.Id;
import java.util.Optional;

/**
 * Selects, moves, nests, copies, resizes, connects from the arrows of a hovered box, takes links to other ends; and what keys do
 * to the selection.
 */
public final class SelectTool implements Tool {
    private final Workbench bench;
    private final SelectionKeys keys;
    private Optional<Gesture> gesture = Optional.empty();
    private Optional<Id> hovered = Optional.empty();
    private Shape hovering = Shape.DEFAULT;

    public SelectTool(Workbench bench) {
        this.bench = bench;
        this.keys = new SelectionKeys(bench);
    }

    @Override
    public String id() {
        return "select";
    }

    @Override
    public void pressed(Pointer pointer) {
        gesture = Optional.of(begun(pointer));
        if (pointer.clicks() == 2 && pointer.button() == Pointer.Button.PRIMARY) {
            cancel();
            pointer.hit().element().ifPresent(bench::rename);
        }
    }

    private Gesture begun(Pointer pointer) {
        if (pointer.button() == Pointer.Button.MIDDLE) {
            return new Panning(bench, pointer);
        }
        return switch (pointer.hit()) {
            case Hit.Handle(var place, var grip) -> new Resizing(bench, pointer, place, grip);
            case Hit.Arrow(var from, var _) -> new Connecting(bench, new Wiring(bench, from));
            case Hit.End(var link, var tip) ->
                    new Connecting(bench, new Reconnecting(bench, bench.document().topology().links().get(link), tip));
            case Hit.Nothing(), Hit.Box(var _), Hit.Header(var _), Hit.Inside(var _),
                    Hit.Wire(var _) -> new Pressing(bench, pointer);
        };
    }

    @Override
    public void dragged(Pointer pointer) {
        gesture.ifPresent(current -> current.dragged(pointer));
    }

    @Override
    public void released(Pointer pointer) {
        var ended = gesture;
        gesture = Optional.empty();
        ended.ifPresent(current -> current.released(pointer));
        moved(pointer);
    }

    @Override
    public void moved(Pointer pointer) {
        hovered = switch (pointer.hit()) {
            case Hit.Box(var id) -> Optional.of(id);
            case Hit.Arrow(var from, var _) -> Optional.of(from);
            default -> hovered.filter(box -> near(box, pointer));
        };
        hovering = switch (pointer.hit()) {
            case Hit.Handle(var _, var grip) -> Shape.of(grip);
            case Hit.Arrow _, Hit.End _ -> Shape.CROSSHAIR;
            default -> Shape.DEFAULT;
        };
    }

    /** On the way from a box to one of its arrows the arrows stay. */
    private boolean near(Id box, Pointer pointer) {
        int out = Hits.ARROW_OUT + pointer.reach();
        return Hits.bounds(bench.drawing(), box).filter(bounds -> Hits.grown(bounds, out).contains(pointer.at())).isPresent();
    }

    @Override
    public boolean key(Key key) {
        return key.name() == Key.Name.ESCAPE && cancel() || gesture.isEmpty() && keys.pressed(key);
    }

    @Override
    public boolean cancel() {
        boolean busy = gesture.isPresent();
        gesture = Optional.empty();
        if (busy) {
            bench.dropPreview();
        }
        return busy;
    }

    @Override
    public Ornaments ornaments() {
        return gesture.map(Gesture::ornaments).orElseGet(() -> hovered.map(Ornaments::arrows).orElse(Ornaments.NONE));
    }

    @Override
    public Shape shape() {
        return gesture.map(Gesture::shape).orElse(hovering);
    }
}
