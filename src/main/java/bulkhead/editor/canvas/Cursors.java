package bulkhead.editor.canvas;

import bulkhead.editor.tool.Shape;
import javafx.scene.Cursor;

/** The toolkit's cursor for what a tool wants the pointer to look like. */
final class Cursors {
    private Cursors() {
    }

    static Cursor of(Shape shape) {
        return switch (shape) {
            case DEFAULT -> Cursor.DEFAULT;
            case MOVE -> Cursor.MOVE;
            case HAND -> Cursor.OPEN_HAND;
            case GRABBING -> Cursor.CLOSED_HAND;
            case CROSSHAIR -> Cursor.CROSSHAIR;
            case FORBIDDEN -> Cursor.DISAPPEAR;
            case RESIZE_NORTH_SOUTH -> Cursor.V_RESIZE;
            case RESIZE_EAST_WEST -> Cursor.H_RESIZE;
            case RESIZE_FALLING -> Cursor.NW_RESIZE;
            case RESIZE_RISING -> Cursor.NE_RESIZE;
        };
    }
}
