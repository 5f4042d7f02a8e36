package bulkhead.editor.tool;

import bulkhead.model.Id;
import java.util.Optional;

/**
 * Draws connections: drag from one element to another, or click the first and then the second. Holding shift it stays ready for
 * the next.
 */
public final class ConnectTool implements Tool {
    private final Workbench bench;
    private Optional<Connecting> wiring = Optional.empty();
    private Optional<Pointer> pressed = Optional.empty();
    private boolean dragging;

    public ConnectTool(Workbench bench) {
        this.bench = bench;
    }

    /** With the first element chosen already. */
    public ConnectTool(Workbench bench, Id from) {
        this.bench = bench;
        this.wiring = Optional.of(new Connecting(bench, new Wiring(bench, from)));
    }

    @Override
    public String id() {
        return "connect";
    }

    @Override
    public void pressed(Pointer pointer) {
        pressed = Optional.of(pointer);
        dragging = false;
        if (wiring.isEmpty()) {
            wiring = pointer.hit() instanceof Hit.Box(var id) ? Optional.of(new Connecting(bench, new Wiring(bench, id)))
                    : Optional.empty();
            dragging = true;
        }
    }

    @Override
    public void dragged(Pointer pointer) {
        moved(pointer);
    }

    @Override
    public void moved(Pointer pointer) {
        wiring.ifPresent(line -> line.dragged(pointer));
    }

    @Override
    public void released(Pointer pointer) {
        boolean click = pressed.filter(pointer::awayFrom).isEmpty();
        pressed = Optional.empty();
        if (wiring.isEmpty() || dragging && click) {
            return;
        }
        wiring.get().released(pointer);
        wiring = Optional.empty();
        if (!pointer.with(Modifier.SHIFT)) {
            bench.done();
        }
    }

    @Override
    public boolean key(Key key) {
        if (key.name() == Key.Name.ESCAPE && !cancel()) {
            bench.done();
        }
        return key.name() == Key.Name.ESCAPE;
    }

    @Override
    public boolean cancel() {
        boolean busy = wiring.isPresent();
        wiring = Optional.empty();
        pressed = Optional.empty();
        bench.dropPreview();
        return busy;
    }

    @Override
    public Ornaments ornaments() {
        return wiring.map(Connecting::ornaments).orElse(Ornaments.NONE);
    }

    @Override
    public Shape shape() {
        return wiring.map(Connecting::shape).orElse(Shape.CROSSHAIR);
    }
}
