package bulkhead.editor.canvas;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** A field over a box in which its name is typed. Enter or going elsewhere takes the text, Esc drops it. */
final class NameField extends TextField {
    private Consumer<String> taker = _ -> { };
    private Runnable after = () -> { };

    NameField() {
        setId("name-field");
        setVisible(false);
        setManaged(false);
        setOnAction(_ -> take());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                drop();
                event.consume();
            }
        });
    }

    void ask(String name, Consumer<String> taken, Runnable whenDone) {
        taker = taken;
        after = whenDone;
        setText(name);
        setVisible(true);
        requestFocus();
        selectAll();
    }

    private void take() {
        if (isVisible()) {
            setVisible(false);
            taker.accept(getText());
            after.run();
        }
    }

    private void drop() {
        setVisible(false);
        after.run();
    }
}
