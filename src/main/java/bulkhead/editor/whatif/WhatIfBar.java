package bulkhead.editor.whatif;

import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.editor.session.WhatIf;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Over the diagram while things are taken away: what is lost, each to be brought back by a click, and what becomes of every flow and
 * of who is strained, each to be selected by a click. Hidden else.
 */
public final class WhatIfBar extends FlowPane {
    /** As many as fit a small window; the others are counted. */
    private static final int MOST = 10;
    private static final double AROUND = 24;

    private final Session session;
    private final WhatIf whatIf;
    private final Labels labels;
    private final Button end = new Button();

    public WhatIfBar(Session session, WhatIf whatIf, ObservableValue<Locale> locale) {
        this.session = session;
        this.whatIf = whatIf;
        this.labels = new Labels(WhatIfBar.class, locale);
        setId("what-if");
        getStyleClass().add("what-if");
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(0);
        end();
        visibleProperty().bind(whatIf.lostProperty().map(now -> !now.isEmpty()));
        managedProperty().bind(visibleProperty());
        whatIf.lostProperty().subscribe(this::show);
        labels.localeValue().subscribe(this::show);
    }

    private void end() {
        end.setId("what-if-end");
        end.textProperty().bind(labels.text("end"));
        end.setGraphic(new FontIcon("fth-rotate-ccw"));
        end.setTooltip(new Tooltip());
        end.getTooltip().textProperty().bind(labels.text("end.tip"));
        end.setOnAction(_ -> whatIf.bringAllBack());
    }

    private void show() {
        getChildren().clear();
        if (!whatIf.lost().isEmpty()) {
            var topology = session.document().topology();
            var sentences = new Sentences(topology, labels.locale());
            add("lost", whatIf.lost().events().stream().map(event -> away(event, sentences)).toList());
            var effects = new Effects(topology, labels.locale());
            whatIf.lost().plight().map(effects::of).ifPresentOrElse(known -> add("then", known.stream().map(this::chip).toList()),
                    () -> getChildren().add(label("working")));
            getChildren().add(end);
        }
    }

    private void add(String title, List<Button> some) {
        var label = label(title);
        label.getStyleClass().add("what-if-title");
        getChildren().add(label);
        getChildren().addAll(some.stream().limit(MOST).toList());
        if (some.size() > MOST) {
            getChildren().add(label("more", some.size() - MOST));
        }
    }

    private Label label(String key, Object... arguments) {
        return new Label(labels.now(key, arguments));
    }

    private Button away(Event event, Sentences sentences) {
        var chip = chip(sentences.event(event), "fth-x");
        chip.setId("lost-" + event.element());
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setTooltip(new Tooltip(labels.now("back.tip", sentences.event(event))));
        chip.setOnAction(_ -> whatIf.bringBack(List.of(event)));
        return chip;
    }

    /** Never wider than what it stands in. */
    private Button chip(String text, String icon) {
        var chip = new Button(text, new FontIcon(icon));
        chip.maxWidthProperty().bind(widthProperty().subtract(AROUND));
        return chip;
    }

    private Button chip(Effects.Effect effect) {
        var chip = chip(effect.text(), icon(effect.condition()));
        chip.setTooltip(new Tooltip(effect.text()));
        chip.setId("effect-" + effect.element());
        chip.getStyleClass().add("effect-" + effect.condition().name().toLowerCase(Locale.ROOT));
        chip.setOnAction(_ -> session.select(effect.element()));
        return chip;
    }

    private static String icon(Condition condition) {
        return switch (condition) {
            case DOWN -> "fth-x-circle";
            case INTERRUPTED -> "fth-clock";
            case OVERLOADED -> "fth-alert-triangle";
            case DELAYED -> "fth-pause-circle";
            case DEGRADED -> "fth-alert-circle";
            case UP -> "fth-check-circle";
        };
    }
}
