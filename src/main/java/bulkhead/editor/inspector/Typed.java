package bulkhead.editor.inspector;

import java.util.Optional;
import javafx.scene.control.TextInputControl;

/** What somebody is typing into a form, so that he can go on where the form is made anew meanwhile. */
record Typed(String field, String text, int anchor, int caret) {
    static Optional<Typed> in(Form form) {
        return form.inside().filter(TextInputControl::isFocused).findFirst()
                .map(field -> new Typed(field.getId(), field.getText(), field.getAnchor(), field.getCaretPosition()));
    }

    void goOnIn(Form form) {
        form.inside().filter(field -> this.field.equals(field.getId())).findFirst().ifPresent(field -> {
            field.requestFocus();
            field.setText(text);
            field.selectRange(anchor, caret);
        });
    }
}
