package bulkhead.editor.inspector;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** Something to read only. */
final class ShownRow implements Row {
    private final Label label = new Label();

    ShownRow(Field field) {
        label.getStyleClass().add("shown");
        label.setId("field-" + field.about().key());
        label.setWrapText(true);
        show(field);
    }

    @Override
    public Node control() {
        return label;
    }

    @Override
    public void show(Field field) {
        label.setText(switch (field) {
            case Field.Shown shown -> shown.text();
            case Field.Lead lead -> lead.text();
            default -> throw new IllegalArgumentException("to be changed: " + field.about());
        });
    }
}
