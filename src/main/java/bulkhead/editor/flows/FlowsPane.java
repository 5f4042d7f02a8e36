package bulkhead.editor.flows;

import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * How much of the time each flow works, against what it promises, and how many things take it down; choosing one selects it, and the
 * inspector says the rest.
 */
public final class FlowsPane extends TableView<FlowFailure> {
    private static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");

    private final Session session;
    private final Labels labels;
    private boolean following;
    private Runnable chosen = () -> { };

    public FlowsPane(Session session, ObservableValue<Locale> locale) {
        this.session = session;
        this.labels = new Labels(FlowsPane.class, locale);
        setId("flows-table");
        getStyleClass().add("flows");
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        accessibleTextProperty().bind(labels.text("flows.title"));
        var empty = new Label();
        empty.textProperty().bind(session.judgementProperty()
                .flatMap(judgement -> labels.text(judgement.isPresent() ? "flows.none" : "flows.waiting")));
        setPlaceholder(empty);
        column("name", 280, (flow, _) -> name(flow));
        column("availability", 132, (flow, figures) -> exact(flow)
                .map(exact -> figures.percent(exact.effective(), 6)).orElseGet(() -> labels.now("flows.refused")));
        column("objective", 132, (flow, figures) -> objective(flow)
                .map(objective -> figures.percent(objective, 6)).orElse("–"));
        column("down", 132, (flow, figures) -> exact(flow).map(exact -> figures.duration(exact.downSeconds())).orElse("–"));
        column("takeovers", 132, (flow, figures) -> exact(flow)
                .map(exact -> figures.duration(exact.interruptionSeconds())).orElse("–"));
        column("alone", 132, (flow, figures) -> figures.number(flow.singlePoints().size(), 0));
        column("together", 132, (flow, figures) -> flow.cutSets().pairCount()
                .map(count -> figures.number(count.doubleValue(), 0)).orElseGet(() -> labels.now("flows.untried")));
        follow();
    }

    /** So that what is said of a flow elsewhere can be brought to the front. */
    public void whenChosen(Runnable action) {
        chosen = action;
    }

    private void follow() {
        labels.localeValue().addListener((_, _, _) -> refresh());
        session.judgementProperty().subscribe(this::fill);
        session.selectionProperty().subscribe(selection -> mark(selection.sole()));
        getSelectionModel().selectedItemProperty().addListener((_, _, flow) -> {
            if (flow != null && !following) {
                session.select(flow.flow());
                chosen.run();
            }
        });
    }

    private void fill(Optional<Judgement> judgement) {
        following = true;
        getItems().setAll(judgement.map(latest -> List.copyOf(latest.report().flows().values())).orElse(List.of()));
        following = false;
        mark(session.selection().sole());
    }

    /** What is selected elsewhere is marked here. */
    private void mark(Optional<Id> selected) {
        following = true;
        getSelectionModel().clearSelection();
        selected.flatMap(id -> getItems().stream().filter(flow -> flow.flow().equals(id)).findFirst())
                .ifPresent(getSelectionModel()::select);
        following = false;
    }

    private void column(String key, double width, BiFunction<FlowFailure, Figures, String> words) {
        var column = new TableColumn<FlowFailure, FlowFailure>();
        column.textProperty().bind(labels.text("flows." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(FlowFailure flow, boolean isEmpty) {
                super.updateItem(flow, isEmpty);
                setText(isEmpty ? null : words.apply(flow, new Figures(labels.locale())));
                pseudoClassStateChanged(MISSED, !isEmpty && key.equals("availability") && missed(flow));
            }
        });
        getColumns().add(column);
    }

    private String name(FlowFailure flow) {
        return session.judgementProperty().get().map(latest -> latest.document().topology().label(flow.flow()))
                .orElse(flow.flow().value());
    }

    private static Optional<Availability.Exact> exact(FlowFailure flow) {
        return flow.availability() instanceof Availability.Exact exact ? Optional.of(exact) : Optional.empty();
    }

    private Optional<Double> objective(FlowFailure flow) {
        return session.judgementProperty().get().map(latest -> latest.document().topology().flows().get(flow.flow()))
                .flatMap(stated -> stated.objectives().availability()).map(Quantity::base);
    }

    private boolean missed(FlowFailure flow) {
        return objective(flow).flatMap(wanted -> exact(flow).map(exact -> exact.effective() < wanted)).orElse(false);
    }
}
