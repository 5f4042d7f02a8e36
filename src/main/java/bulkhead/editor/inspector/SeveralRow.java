package bulkhead.editor.inspector;

import bulkhead.editor.inspector.Field.Option;
import java.util.ArrayList;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;

/** Any number of several elements, ticked in a menu that stays open; all ticks of one visit are one edit. */
final class SeveralRow implements Row {
    private final Rows rows;
    private final MenuButton button = new MenuButton();
    private Field.Several field;
    private ArrayList<String> ticked = new ArrayList<>();

    SeveralRow(Rows rows, Field.Several field) {
        this.rows = rows;
        button.setId("field-" + field.about().key());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnHidden(_ -> commit());
        show(field);
    }

    @Override
    public Node control() {
        return button;
    }

    @Override
    public void show(Field next) {
        field = (Field.Several) next;
        if (button.isShowing()) {
            return;
        }
        ticked = new ArrayList<>(field.chosen());
        button.setText(field.mixed() ? rows.texts().text("mixed") : summary());
        button.setDisable(field.options().isEmpty());
        button.getItems().setAll(field.options().stream().map(this::item).toList());
    }

    private String summary() {
        return field.chosen().isEmpty() ? rows.texts().text("none")
                : field.options().stream().filter(option -> field.chosen().contains(option.word())).map(Option::label)
                .collect(Collectors.joining(", "));
    }

    private CustomMenuItem item(Option option) {
        var box = new CheckBox(option.label());
        box.setSelected(ticked.contains(option.word()));
        box.setOnAction(_ -> {
            ticked.remove(option.word());
            if (box.isSelected()) {
                ticked.add(option.word());
            }
        });
        return new CustomMenuItem(box, false);
    }

    private void commit() {
        if (!ticked.equals(field.chosen())) {
            rows.commit().accept(field.change().apply(ticked));
        }
    }
}
