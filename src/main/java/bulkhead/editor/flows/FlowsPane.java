package bulkhead.editor.flows;

import bulkhead.analysis.failure.Availability;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Session;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** How much of the time each flow works, against what it promises, and how many things take it down; the inspector says the rest. */
public final class FlowsPane extends BorderPane {
    private static final String AVAILABILITY = "availability.effective";

    private final Labels labels;
    private final ObjectProperty<Map<Heading, FlowLine>> lines = new SimpleObjectProperty<>(Map.of());
    private final FigureTable<FlowLine> table;
    private Runnable added = () -> { };

    public FlowsPane(Session session, ObservableValue<Locale> locale) {
        this.labels = new Labels(FlowsPane.class, locale);
        this.table = new FigureTable<>("flows-table", session, labels, lines);
        setTop(bar());
        setCenter(table);
        table.column("name", 240, (line, _) -> Telling.of(line.name()));
        table.figures("availability", 150, this::availability);
        table.figures("objective", 150, FlowsPane::objective);
        table.figures("down", 150, (line, figures) -> duration(line, Availability.Exact::downSeconds, "availability.down", figures)
                .on(line.exact().flatMap(Availability.Exact::footing)));
        table.figures("takeovers", 170, (line, figures) -> duration(line, Availability.Exact::interruptionSeconds, "availability.takeovers", figures));
        table.figures("alone", 180, (line, figures) -> Telling.of(figures.number(line.failure().singlePoints().size(), 0), line.id(), "alone"));
        table.figures("together", 130, (line, figures) -> Telling.of(line.failure().cutSets().pairCount()
                .map(count -> figures.number(count.doubleValue(), 0)).orElseGet(() -> labels.now("untried")), line.id(), "together"));
        session.judgementProperty().subscribe(judgement -> lines.set(judgement.map(FlowLine::of).orElse(Map.of())));
    }

    private HBox bar() {
        var add = new Button("", new FontIcon("fth-plus"));
        add.setId("flows-add");
        add.textProperty().bind(labels.text("add"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> added.run());
        var hint = new Label();
        hint.textProperty().bind(labels.text("add.hint"));
        var bar = new HBox(add, hint);
        bar.getStyleClass().addAll("inquiry", "inquiry-bar");
        return bar;
    }

    /** What adds a flow. */
    public void whenAdding(Runnable action) {
        added = action;
    }

    /** Is handed the fact that a figure of the selected flow rests on. */
    public void whenAsked(Consumer<String> action) {
        table.whenAsked(action);
    }

    private Telling availability(FlowLine line, Figures figures) {
        var told = line.exact().map(exact -> Telling.of(figures.percent(exact.effective(), 6), line.id(), AVAILABILITY).on(exact.footing()))
                .orElseGet(() -> Telling.of(labels.now("refused"), line.id(), "availability.structural"));
        return line.missed() ? told.asMissed() : told;
    }

    private static Telling objective(FlowLine line, Figures figures) {
        var stated = line.flow().objectives().availability();
        return stated.map(share -> Telling.of(figures.percent(share.base(), 6)).from(share.source())).orElse(Telling.NOTHING)
                .because(line.id(), "objectives.availability");
    }

    private static Telling duration(FlowLine line, ToDoubleFunction<Availability.Exact> seconds, String fact, Figures figures) {
        return line.exact().map(exact -> Telling.of(figures.duration(seconds.applyAsDouble(exact)), line.id(), fact)).orElse(Telling.NOTHING);
    }
}
