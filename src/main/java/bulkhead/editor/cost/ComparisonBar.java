package bulkhead.editor.cost;

import bulkhead.editor.look.Labels;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the costs: the way to choose a document to compare with, which one it is, and the way to end it. */
final class ComparisonBar extends HBox {
    private final Labels labels;
    private final Button compare = new Button();
    private final Label state = new Label();
    private final Button chip = new Button();

    ComparisonBar(Comparison comparison, Labels labels) {
        this.labels = labels;
        getStyleClass().addAll("inquiry", "inquiry-bar");
        compare.setId("cost-compare");
        compare.setMinWidth(USE_PREF_SIZE);
        compare.textProperty().bind(labels.text("compare"));
        compare.setTooltip(new Tooltip());
        compare.getTooltip().textProperty().bind(labels.text("compare.tip"));
        state.setMinWidth(USE_PREF_SIZE);
        chip.setId("cost-compared");
        chip.getStyleClass().add("comparison-chip");
        chip.setGraphic(new FontIcon("fth-x"));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMnemonicParsing(false);
        chip.setTooltip(new Tooltip());
        chip.setOnAction(_ -> {
            compare.requestFocus();
            comparison.end();
        });
        chip.managedProperty().bind(chip.visibleProperty());
        getChildren().addAll(compare, state, chip);
        comparison.otherProperty().subscribe(this::show);
        labels.localeValue().subscribe(_ -> show(comparison.otherProperty().get()));
        state.textProperty().bind(Bindings.createStringBinding(() -> labels.now(comparison.otherProperty().get().isEmpty() ? "compare.hint"
                : comparison.linesProperty().get().isEmpty() ? "compare.working" : "compare.against"),
                comparison.otherProperty(), comparison.linesProperty(), labels.localeValue()));
    }

    void whenComparing(Runnable action) {
        compare.setOnAction(_ -> action.run());
    }

    private void show(Optional<Other> other) {
        chip.setVisible(other.isPresent());
        chip.setText(other.map(Other::name).orElse(""));
        var words = other.map(one -> labels.now("compare.end", one.name(), one.file())).orElse("");
        chip.getTooltip().setText(words);
        chip.setAccessibleText(words);
    }
}
