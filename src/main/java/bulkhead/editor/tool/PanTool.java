package bulkhead.editor.tool;

import java.util.Optional;

/** Moves the window over the diagram while the button is down. */
public final class PanTool implements Tool {
    private final Workbench bench;
    private Optional<Panning> panning = Optional.empty();

    public PanTool(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String id() {
        return "pan";
    }

    @Override
    public void pressed(Pointer pointer) {
        panning = Optional.of(new Panning(bench, pointer));
    }

    @Override
    public void dragged(Pointer pointer) {
        panning.ifPresent(hand -> hand.dragged(pointer));
    }

    @Override
    public void released(Pointer pointer) {
        dragged(pointer);
        panning = Optional.empty();
    }

    @Override
    public boolean cancel() {
        boolean busy = panning.isPresent();
        panning = Optional.empty();
        return busy;
    }

    @Override
    public Ornaments ornaments() {
        return Ornaments.NONE;
    }

    @Override
    public Shape shape() {
        return panning.isPresent() ? Shape.GRABBING : Shape.HAND;
    }
}
