package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Outlook;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Forecast;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Two sliders that look at another load and another month, what they say in words, and the way back. */
final class OutlookBar extends HBox {
    private static final int LAST_MONTH = 36;
    private static final double STEP = 0.1;
    /** So near to the stated load nobody means another one; a share of the slider's decades. */
    private static final double SNAP = 0.04;

    private final Forecast forecast;
    private final Labels labels;
    private final Slider load;
    private final Slider month;

    OutlookBar(Forecast forecast, Labels labels) {
        this.forecast = forecast;
        this.labels = labels;
        this.load = slider("outlook-load", -1, 1, STEP);
        this.month = slider("outlook-month", 0, LAST_MONTH, 1);
        getStyleClass().add("outlook");
        var reset = new Button();
        reset.setId("outlook-reset");
        reset.setGraphic(new FontIcon("fth-rotate-ccw"));
        reset.accessibleTextProperty().bind(labels.text("reset"));
        reset.setTooltip(new Tooltip());
        reset.getTooltip().textProperty().bind(labels.text("reset"));
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(_ -> {
            load.requestFocus();
            forecast.reset();
        });
        reset.disableProperty().bind(forecast.outlookProperty().map(Outlook.PEAK::equals));
        var factor = figure("outlook-factor", outlook -> times(outlook.factor(), labels));
        var months = figure("outlook-months", outlook -> labels.now(outlook.month() == 0 ? "month.now" : "month", outlook.month()));
        load.accessibleTextProperty().bind(said("slider.load", factor.textProperty()));
        month.accessibleTextProperty().bind(said("slider.month", months.textProperty()));
        getChildren().addAll(named("slider.load", load), load, factor, named("slider.month", month), month, months, reset);
        load.valueProperty().addListener((_, _, _) -> moved());
        month.valueProperty().addListener((_, _, _) -> moved());
        forecast.outlookProperty().subscribe(this::follow);
    }

    private static Slider slider(String id, double least, double most, double step) {
        var slider = new Slider(least, most, 0);
        slider.setId(id);
        slider.setBlockIncrement(step);
        slider.setPrefWidth(160);
        slider.setMinWidth(60);
        return slider;
    }

    private Label named(String key, Slider slider) {
        var label = new Label();
        label.textProperty().bind(labels.text(key));
        label.setLabelFor(slider);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label figure(String id, Function<Outlook, String> words) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("outlook-figure");
        label.textProperty().bind(forecast.outlookProperty().flatMap(outlook -> labels.localeValue().map(_ -> words.apply(outlook))));
        return label;
    }

    private ObservableValue<String> said(String key, ObservableValue<String> figure) {
        return figure.flatMap(words -> labels.localeValue().map(_ -> labels.now(key) + " " + words));
    }

    static String times(double factor, Labels labels) {
        return "×\u00a0" + new Figures(labels.locale()).number(factor, 2);
    }

    private void moved() {
        forecast.look(factor(load.getValue()), (int) Math.round(month.getValue()));
    }

    /** To two digits, the stated load where that is near. */
    private static double factor(double decades) {
        if (Math.abs(decades) < SNAP) {
            return 1;
        }
        var factor = Math.pow(10, decades);
        var digits = factor < 1 ? 100 : 10;
        return Math.round(factor * digits) / (double) digits;
    }

    /** Somebody else may have gone back. */
    private void follow(Outlook outlook) {
        if (factor(load.getValue()) != outlook.factor()) {
            load.setValue(Math.log10(outlook.factor()));
        }
        if (Math.round(month.getValue()) != outlook.month()) {
            month.setValue(outlook.month());
        }
    }
}
