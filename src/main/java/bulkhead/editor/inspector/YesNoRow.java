package bulkhead.editor.inspector;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** Yes or no. */
final class YesNoRow implements Row {
    private final CheckBox box = new CheckBox();
    private Field.YesNo field;

    YesNoRow(Rows rows, Field.YesNo field) {
        box.setId("field-" + field.about().key());
        box.setOnAction(_ -> rows.commit().accept(this.field.change().apply(box.isSelected())));
        show(field);
    }

    @Override
    public Node control() {
        return box;
    }

    @Override
    public void show(Field next) {
        field = (Field.YesNo) next;
        box.setIndeterminate(field.mixed());
        box.setSelected(field.on());
    }
}
