package bulkhead.editor.tool;

/** What happens between pressing and releasing the button. It previews while dragged and commits when released. */
interface Gesture {
    void dragged(Pointer pointer);

    void released(Pointer pointer);

    default Ornaments ornaments() {
        return Ornaments.NONE;
    }

    default Shape shape() {
        return Shape.DEFAULT;
    }
}
