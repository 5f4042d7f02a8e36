package bulkhead.editor.export;

import bulkhead.acceptance.Acceptance;
import bulkhead.editor.look.Labels;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How many files the programs they are for accept, and a button that stops or repeats the checking. */
final class CheckBar extends HBox {
    private final Labels labels;
    private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
    private final Label sum = new Label();

    CheckBar(Labels labels, Runnable start, Runnable stop) {
        this.labels = labels;
        getStyleClass().add("check-bar");
        sum.setId("export-checks");
        sum.setMinWidth(USE_PREF_SIZE);
        var tip = new Tooltip();
        tip.textProperty().bind(labels.text("checks.tip"));
        sum.setTooltip(tip);
        var button = new Button();
        button.setId("export-check");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(running.flatMap(now -> labels.text(now ? "checks.stop" : "checks.start")));
        button.setOnAction(_ -> (running.get() ? stop : start).run());
        getChildren().setAll(sum, button);
        stopped();
    }

    void running() {
        running.set(true);
        sum.textProperty().bind(labels.text("checks.running"));
    }

    void stopped() {
        running.set(false);
        sum.textProperty().bind(labels.text("checks.stopped"));
    }

    void show(Acceptance acceptance) {
        running.set(false);
        sum.textProperty().bind(labels.text("checks.sum", acceptance.accepted(), acceptance.refused(), acceptance.unchecked()));
    }
}
