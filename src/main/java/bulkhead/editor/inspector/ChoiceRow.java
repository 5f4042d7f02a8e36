package bulkhead.editor.inspector;

import bulkhead.editor.inspector.Field.Option;
import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** One of several words. Where there is a fallback, it is the first entry and states nothing. */
final class ChoiceRow implements Row {
    private static final String FALLBACK = "\u0000";

    private final Rows rows;
    private final ComboBox<Option> box = new ComboBox<>();
    private Field.Choice field;
    private boolean showing;

    ChoiceRow(Rows rows, Field.Choice field) {
        this.rows = rows;
        box.setId("field-" + field.about().key());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Option option) {
                return option == null ? "" : option.label();
            }

            @Override
            public Option fromString(String text) {
                return null;
            }
        });
        box.valueProperty().addListener((_, _, option) -> chosen(option));
        show(field);
    }

    @Override
    public Node control() {
        return box;
    }

    @Override
    public void show(Field next) {
        field = (Field.Choice) next;
        showing = true;
        var options = new ArrayList<Option>();
        field.fallback().ifPresent(word -> options.add(new Option(FALLBACK, rows.texts().text("fallback", label(word)))));
        options.addAll(field.options());
        if (!options.equals(box.getItems())) {
            box.getItems().setAll(options);
        }
        box.setPromptText(field.mixed() ? rows.texts().text("mixed") : "");
        box.setValue(field.mixed() ? null : current(field.stated().orElse(FALLBACK)));
        Typing.markStated(box, field.stated().isPresent() && field.fallback().isPresent());
        showing = false;
    }

    private Option current(String word) {
        return box.getItems().stream().filter(option -> option.word().equals(word)).findFirst().orElse(null);
    }

    private String label(String word) {
        return field.options().stream().filter(option -> option.word().equals(word)).map(Option::label).findFirst().orElse(word);
    }

    private void chosen(Option option) {
        if (showing || option == null) {
            return;
        }
        var word = Optional.of(option.word()).filter(chosen -> !chosen.equals(FALLBACK));
        if (field.mixed() || !word.equals(field.stated())) {
            rows.commit().accept(field.change().apply(word));
        }
    }
}
