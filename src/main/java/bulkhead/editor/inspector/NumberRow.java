package bulkhead.editor.inspector;

import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A number with its unit, and where it is from. An empty field states nothing: the fallback, shown grey, is in force. */
final class NumberRow implements Row {
    private final Rows rows;
    private final TextField text = new TextField();
    private final SourceMenu source;
    private final HBox box;
    private Field.Number field;

    NumberRow(Rows rows, Field.Number field) {
        this.rows = rows;
        this.field = field;
        this.source = new SourceMenu(rows, this::restate);
        this.box = new HBox(4, text, source.button());
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setId("field-" + field.about().key());
        Typing.listen(text, this::commit, this::revert);
        revert();
    }

    @Override
    public Node control() {
        return box;
    }

    @Override
    public void show(Field next) {
        field = (Field.Number) next;
        if (!text.isFocused()) {
            revert();
        } else {
            source.show(field.stated(), field.fallback());
        }
    }

    private void revert() {
        text.setText(field.mixed() ? "" : field.stated().map(this::typed).orElse(""));
        text.setPromptText(field.mixed() ? rows.texts().text("mixed") : field.fallback().map(this::typed).orElse(""));
        Typing.markStated(text, field.stated().isPresent() && field.fallback().isPresent());
        Typing.markWrong(text, false);
        source.show(field.stated(), field.fallback());
    }

    private String typed(Quantity quantity) {
        return AmountText.text(quantity, rows.locale());
    }

    private void commit() {
        var typed = text.getText().strip();
        if (typed.isEmpty()) {
            Typing.markWrong(text, false);
            if (field.stated().isPresent() && !field.mixed()) {
                rows.commit().accept(field.change().apply(Optional.empty()));
            }
            return;
        }
        var from = field.stated().map(Quantity::source).orElse(Source.ASSUMED);
        var unit = field.stated().map(Quantity::unit).or(() -> field.fallback().map(Quantity::unit)).orElse(field.unit());
        var number = AmountText.parse(typed, field.dimension(), unit, from, rows.locale());
        Typing.markWrong(text, number.isEmpty());
        if (number.isEmpty()) {
            rows.say().accept(locale -> rows.texts().text("no-amount", typed, field.about().label(), units()));
        } else if (field.mixed() || !number.equals(field.stated())) {
            rows.commit().accept(field.change().apply(number));
        }
    }

    private String units() {
        return Unit.of(field.dimension()).stream().map(Unit::symbol).filter(symbol -> !symbol.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The same number from another source; a fallback becomes stated by that. */
    private void restate(Source from) {
        field.stated().or(field::fallback).map(number -> new Quantity(number.value(), number.unit(), from))
                .ifPresent(number -> rows.commit().accept(field.change().apply(Optional.of(number))));
    }
}
