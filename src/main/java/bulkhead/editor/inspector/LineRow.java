package bulkhead.editor.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** Free text; Enter or leaving the field states it, Escape brings the old text back. */
final class LineRow implements Row {
    private final Rows rows;
    private final TextField text = new TextField();
    private Field.Line field;

    LineRow(Rows rows, Field.Line field) {
        this.rows = rows;
        this.field = field;
        text.setId("field-" + field.about().key());
        Typing.listen(text, this::commit, this::revert);
        revert();
    }

    @Override
    public Node control() {
        return text;
    }

    @Override
    public void show(Field next) {
        field = (Field.Line) next;
        if (!text.isFocused()) {
            revert();
        }
    }

    private void revert() {
        text.setText(field.mixed() ? "" : field.stated().orElse(""));
        text.setPromptText(field.mixed() ? rows.texts().text("mixed") : field.fallback());
        Typing.markStated(text, field.stated().filter(stated -> !stated.isEmpty()).isPresent() && !field.fallback().isEmpty());
    }

    private void commit() {
        var typed = text.getText().strip();
        if (field.mixed() ? !typed.isEmpty() : !typed.equals(field.stated().orElse(""))) {
            rows.commit().accept(field.change().apply(Optional.of(typed)));
        }
    }
}
