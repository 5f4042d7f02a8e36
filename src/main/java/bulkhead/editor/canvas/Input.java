package bulkhead.editor.canvas;

import bulkhead.editor.tool.Hits;
import bulkhead.editor.tool.Modifier;
import bulkhead.editor.tool.PanTool;
import bulkhead.editor.tool.Pointer;
import bulkhead.editor.tool.Tool;
import bulkhead.model.Point;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * Tells the tool in words of the diagram what mouse, wheel and touchpad do to the view; the middle button and the space bar pan
 * whatever the tool.
 */
final class Input {
    /** Pixels a hand may tremble. */
    private static final double TREMBLE = 4;
    private static final double NOTCH = 40;
    private static final double CLOSER = 1.1;

    private final DiagramView view;
    private final Keys keys;
    private Optional<Tool> panning = Optional.empty();

    Input(DiagramView view) {
        this.view = view;
        this.keys = new Keys(view);
    }

    void listen() {
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(event -> tell(event, Tool::dragged));
        view.setOnMouseReleased(this::released);
        view.setOnMouseMoved(event -> tell(event, Tool::moved));
        view.setOnScroll(this::scrolled);
        view.setOnZoom(this::pinched);
        keys.listen();
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        if (event.getButton() == MouseButton.SECONDARY) {
            secondary(event);
            return;
        }
        panning = event.getButton() == MouseButton.MIDDLE || keys.spaceHeld() ? Optional.of(new PanTool(view.bench()))
                : Optional.empty();
        tell(event, Tool::pressed);
    }

    /** A menu is about what is under the pointer. */
    private void secondary(MouseEvent event) {
        view.tool().cancel();
        pointer(event).hit().element().filter(id -> !view.session().selection().contains(id)).ifPresent(view.session()::select);
        view.touched();
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.SECONDARY) {
            tell(event, Tool::released);
            panning = Optional.empty();
        }
    }

    private void tell(MouseEvent event, BiConsumer<Tool, Pointer> what) {
        var pointer = pointer(event);
        what.accept(panning.orElseGet(view::tool), pointer);
        view.touched();
        view.pointAt(pointer.screen());
        event.consume();
    }

    private Pointer pointer(MouseEvent event) {
        var camera = view.camera();
        var at = camera.diagram(event.getX(), event.getY());
        var arrows = view.tool().ornaments().arrows();
        int reach = camera.units(TREMBLE);
        var hit = new Hits(view.drawing(), view.session().selection().ids(), arrows).at(at, reach);
        return new Pointer(at, new Point((int) Math.round(event.getX()), (int) Math.round(event.getY())), reach, hit,
                modifiers(event), button(event),
                event.getClickCount());
    }

    private static Set<Modifier> modifiers(MouseEvent event) {
        var held = EnumSet.noneOf(Modifier.class);
        if (event.isShiftDown()) {
            held.add(Modifier.SHIFT);
        }
        if (event.isShortcutDown()) {
            held.add(Modifier.CONTROL);
        }
        if (event.isAltDown()) {
            held.add(Modifier.ALT);
        }
        return held;
    }

    private static Pointer.Button button(MouseEvent event) {
        return switch (event.getButton()) {
            case PRIMARY -> Pointer.Button.PRIMARY;
            case MIDDLE -> Pointer.Button.MIDDLE;
            case SECONDARY -> Pointer.Button.SECONDARY;
            case NONE, BACK, FORWARD -> Pointer.Button.NONE;
        };
    }

    /** The wheel zooms about the pointer; with shift, or moved to the side, it pans. */
    private void scrolled(ScrollEvent event) {
        boolean pans = !event.isShortcutDown() && (event.isShiftDown() || event.getDeltaX() != 0);
        view.look(pans ? view.camera().panned(event.getDeltaX(), event.getDeltaY())
                : view.camera().zoomed(Math.pow(CLOSER, event.getDeltaY() / NOTCH), event.getX(), event.getY()));
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        view.look(view.camera().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
        event.consume();
    }
}
