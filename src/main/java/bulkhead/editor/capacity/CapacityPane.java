package bulkhead.editor.capacity;

import bulkhead.analysis.headroom.Grown;
import bulkhead.analysis.headroom.Headrooms;
import bulkhead.editor.look.FigureTable;
import bulkhead.editor.look.Heading;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Forecast;
import bulkhead.editor.session.Inquiry;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * What everything carries and how far it goes, by component and by flow, at the stated demand or at any other that its sliders
 * are moved to; and what to add. Worked out only while somebody looks.
 */
public final class CapacityPane extends BorderPane implements AutoCloseable {
    private final Session session;
    private final Labels labels;
    private final Forecast forecast;
    private final Inquiry<Grown> grown = new Inquiry<>("headrooms",
            judgement -> Headrooms.of(judgement.report().deployment()).allWell(), Platform::runLater);
    private final Inquiry<Further> further = new Inquiry<>("worst-losses", judgement -> Further.of(judgement.report()), Platform::runLater);
    private final Inquiry<DataLines> data = new Inquiry<>("data", judgement -> DataLines.of(judgement.report()), Platform::runLater);
    private final ObjectProperty<DataLines> dataLines = new SimpleObjectProperty<>(DataLines.NONE);
    private final ObjectProperty<Map<Heading, ComponentLine>> componentLines = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Map<Heading, FlowLine>> flowLines = new SimpleObjectProperty<>(Map.of());
    private final FigureTable<ComponentLine> components;
    private final FigureTable<FlowLine> flows;
    private final FigureTable<DataLines.Workers> workers;
    private final FigureTable<DataLines.Kept> kept;
    private final FigureTable<DataLines.Stream> streams;
    private final PlanPage plan;
    private final StrainPage strain;
    private final StackPane page = new StackPane();
    private Optional<Judgement> shown = Optional.empty();
    private Optional<Judgement> lookedInto = Optional.empty();
    private Optional<ComponentLines> ofComponents = Optional.empty();
    private Optional<Later> later = Optional.empty();
    private Optional<FlowLines> ofFlows = Optional.empty();
    private boolean looking;

    public CapacityPane(Session session, Forecast forecast, ObservableValue<Locale> locale) {
        this.session = session;
        this.labels = new Labels(CapacityPane.class, locale);
        this.forecast = forecast;
        this.components = ComponentTable.of(session, labels, componentLines);
        this.flows = FlowTable.of(session, labels, flowLines);
        this.workers = WorkerTable.of(session, labels, dataLines.map(DataLines::workers));
        this.kept = KeptTable.of(session, labels, dataLines.map(DataLines::kept));
        this.streams = StreamTable.of(session, labels, dataLines.map(DataLines::streams));
        this.plan = new PlanPage(session, forecast, labels);
        this.strain = new StrainPage(session, forecast, labels);
        getStyleClass().add("capacity");
        setTop(bar());
        setCenter(page);
        session.judgementProperty().subscribe(this::fill);
        forecast.sightProperty().subscribe(this::fill);
        forecast.judged().subscribe(this::fill);
        grown.stateProperty().subscribe(this::fill);
        further.stateProperty().subscribe(this::fill);
        data.stateProperty().subscribe(this::fill);
    }

    private Node bar() {
        var pages = new ToggleGroup();
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(pageButton(pages, "capacity-components", components), pageButton(pages, "capacity-flows", flows),
                pageButton(pages, "capacity-workers", workers), pageButton(pages, "capacity-kept", kept),
                pageButton(pages, "capacity-streams", streams), pageButton(pages, "capacity-strain", strain), pageButton(pages, "capacity-plan", plan), gap,
                        new OutlookBar(forecast, labels));
        bar.getStyleClass().add("findings-bar");
        // the tables below take the window's width, whatever stands here
        bar.setMinWidth(0);
        page.getChildren().subscribe(() -> {
            if (page.getChildren().contains(plan)) {
                plan.open();
            }
        });
        pages.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                pages.selectToggle(before);
            }
        });
        pages.selectToggle(pages.getToggles().getFirst());
        return bar;
    }

    private ToggleButton pageButton(ToggleGroup pages, String key, Node content) {
        var button = new ToggleButton();
        button.setId("show-" + key);
        button.textProperty().bind(labels.text("show." + key));
        button.setToggleGroup(pages);
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                page.getChildren().setAll(List.of(content));
            }
        });
        return button;
    }

    /** Is handed the fact that a figure of the selected element rests on. */
    public void whenAsked(Consumer<String> action) {
        components.whenAsked(action);
        flows.whenAsked(action);
        workers.whenAsked(action);
        kept.whenAsked(action);
        streams.whenAsked(action);
        plan.whenAsked(action);
        strain.whenAsked(action);
    }

    /** While it is true, figures follow what is judged. */
    public void lookedAt(ObservableValue<Boolean> watched) {
        watched.subscribe(now -> {
            looking = now;
            fill();
        });
    }

    private void fill() {
        if (!looking) {
            return;
        }
        var judgement = session.judgementProperty().get();
        if (!same(judgement, shown)) {
            shown = judgement;
            ofComponents = judgement.map(ComponentLines::new);
            forecast.prepare();
        }
        // of another document there is nothing to say, until this one is looked into
        lookInto(forecast.judged().getValue()
                .filter(about -> judgement.filter(latest -> about.holdsFor(latest.document())).isPresent()));
        dataLines.set(data.state().known().orElse(DataLines.NONE));
        var sight = forecast.sightProperty().get();
        componentLines.set(ofComponents.map(lines -> lines.at(sight, later)).orElse(Map.of()));
        flowLines.set(ofFlows.map(lines -> lines.with(grown.state().known(), further.state().known()))
                .or(() -> sight.flatMap(elsewhere ->
                        judgement.map(latest -> new FlowLines(latest, new Later(latest, latest)).at(elsewhere))))
                        .orElse(Map.of()));
    }

    /** What was worked out of losses and growth is that of the demand looked at, or nothing. */
    private void lookInto(Optional<Judgement> judged) {
        if (!same(judged, lookedInto)) {
            lookedInto = judged;
            later = judged.map(about ->
                    new Later(about, session.judgementProperty().get().filter(_ -> about.outlook().factor() == 1).orElse(about)));
            ofFlows = judged.map(about -> new FlowLines(about, later.orElseThrow()));
            judged.ifPresentOrElse(grown::ask, grown::callOff);
            judged.ifPresentOrElse(further::ask, further::callOff);
            judged.ifPresentOrElse(data::ask, data::callOff);
        }
    }

    private static boolean same(Optional<Judgement> one, Optional<Judgement> other) {
        return one.orElse(null) == other.orElse(null);
    }

    @Override
    public void close() {
        grown.close();
        further.close();
        data.close();
        plan.close();
        strain.close();
    }
}
