package bulkhead.editor.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** F6 takes the keyboard to the next region of the window, with shift to the one before. */
final class Regions {
    private final Scene scene;
    private final List<Node> regions;

    private Regions(Scene scene, List<Node> regions) {
        this.scene = scene;
        this.regions = regions;
    }

    static void cycle(Scene scene, List<Node> regions) {
        var cycle = new Regions(scene, regions);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F6 && !event.isShortcutDown() && !event.isAltDown()) {
                cycle.step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
    }

    private void step(int by) {
        int from = IntStream.range(0, regions.size()).filter(at -> contains(regions.get(at), scene.getFocusOwner())).findFirst()
                .orElse(by > 0 ? -1 : 0);
        IntStream.rangeClosed(1, regions.size())
                .mapToObj(distance -> first(regions.get(Math.floorMod(from + by * distance, regions.size()))))
                .flatMap(Optional::stream).findFirst().ifPresent(Node::requestFocus);
    }

    private static boolean contains(Node region, Node focused) {
        return Stream.<Node>iterate(focused, node -> node != null, Node::getParent).anyMatch(node -> node == region);
    }

    private static Optional<Node> first(Node node) {
        if (node.getScene() == null || !node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        return node.isFocusTraversable() ? Optional.of(node) : node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> first(child).stream()).findFirst()
                : Optional.empty();
    }
}
