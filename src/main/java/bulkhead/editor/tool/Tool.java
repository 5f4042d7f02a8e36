package bulkhead.editor.tool;

/**
 * A way of working with the pointer. It is told what the pointer does and answers through its {@link Workbench}: a preview while
 * it lasts, one edit at the end.
 */
public interface Tool {
    /** Names it in texts, {@code tool.<id>}. */
    String id();

    void pressed(Pointer pointer);

    void dragged(Pointer pointer);

    void released(Pointer pointer);

    /** Moved without a button down. */
    default void moved(Pointer pointer) {
    }

    /** Whether it had a use for the key. */
    default boolean key(Key key) {
        return false;
    }

    /** Drops whatever is under way. Whether there was anything. */
    boolean cancel();

    Ornaments ornaments();

    Shape shape();
}
