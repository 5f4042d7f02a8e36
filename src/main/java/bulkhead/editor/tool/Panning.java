package bulkhead.editor.tool;

/** Moves the window over the diagram with the pointer. */
final class Panning implements Gesture {
    private final Workbench bench;
    private Pointer last;

    Panning(Workbench bench, Pointer start) {
        this.bench = bench;
        this.last = start;
    }

    @Override
    public void dragged(Pointer pointer) {
        bench.pan(pointer.screen().x() - last.screen().x(), pointer.screen().y() - last.screen().y());
        last = pointer;
    }

    @Override
    public void released(Pointer pointer) {
        dragged(pointer);
    }

    @Override
    public Shape shape() {
        return Shape.GRABBING;
    }
}
