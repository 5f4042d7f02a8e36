package bulkhead.editor.shell;

import bulkhead.editor.canvas.DiagramView;
import bulkhead.editor.tool.Armed;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Carries something from the palette to the diagram while the button is held. It listens to the whole window, whatever is under
 * the pointer.
 */
final class Carrying {
    private static final double TREMBLE = 6;

    private final DiagramView diagram;
    private Optional<Armed> held = Optional.empty();
    private Point2D pressed = Point2D.ZERO;
    private boolean moved;

    Carrying(DiagramView diagram) {
        this.diagram = diagram;
        diagram.sceneProperty().subscribe(scene -> Optional.ofNullable(scene).ifPresent(this::listen));
    }

    private void listen(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
    }

    void take(Armed armed, MouseEvent event) {
        held = Optional.of(armed);
        pressed = new Point2D(event.getSceneX(), event.getSceneY());
        moved = false;
    }

    /** Whether the last press became a drag rather than a click. */
    boolean moved() {
        return moved;
    }

    private void dragged(MouseEvent event) {
        if (held.isEmpty()) {
            return;
        }
        if (!moved && pressed.distance(event.getSceneX(), event.getSceneY()) >= TREMBLE) {
            moved = true;
            diagram.arm(held.get());
            diagram.getScene().setCursor(Cursor.CLOSED_HAND);
        }
        if (moved) {
            show(event);
            event.consume();
        }
    }

    /** Lets the diagram show what would become of it here. */
    private void show(MouseEvent event) {
        var at = diagram.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (diagram.contains(at)) {
            Event.fireEvent(diagram, new MouseEvent(MouseEvent.MOUSE_MOVED, at.getX(), at.getY(), event.getScreenX(),
                    event.getScreenY(), MouseButton.NONE, 0,
                    event.isShiftDown(), event.isControlDown(), event.isAltDown(), event.isMetaDown(), false, false, false, true,
                    false, true, null));
        } else {
            diagram.tool().cancel();
        }
    }

    private void released(MouseEvent event) {
        var carried = held;
        held = Optional.empty();
        if (moved && carried.isPresent()) {
            diagram.getScene().setCursor(Cursor.DEFAULT);
            diagram.drop(carried.get(), event.getSceneX(), event.getSceneY());
            diagram.requestFocus();
            event.consume();
        }
    }
}
