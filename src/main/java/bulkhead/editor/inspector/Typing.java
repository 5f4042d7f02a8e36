package bulkhead.editor.inspector;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What all fields one types into have in common. */
final class Typing {
    /** A fact that is stated although there is a fallback. */
    private static final PseudoClass STATED = PseudoClass.getPseudoClass("stated");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Typing() {
    }

    static void listen(TextField text, Runnable commit, Runnable revert) {
        text.setOnAction(_ -> commit.run());
        text.focusedProperty().addListener((_, _, focused) -> {
            // a field that is replaced by another was not left by whoever types
            if (!focused && text.getScene() != null) {
                commit.run();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                revert.run();
                event.consume();
            }
        });
    }

    static void markStated(Node node, boolean stated) {
        node.pseudoClassStateChanged(STATED, stated);
    }

    static void markWrong(Node node, boolean wrong) {
        node.pseudoClassStateChanged(WRONG, wrong);
    }
}
