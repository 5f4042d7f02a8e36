package bulkhead.editor.cost;

import bulkhead.analysis.cost.Costs;
import bulkhead.analysis.cost.Sum;
import bulkhead.deployment.Setting;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * What it all costs a month: in total, by flow, place, group and component, each with where its price is from; choosing a line
 * selects the element, and the inspector shows the price. Worked out only while somebody looks.
 */
public final class CostPane extends TableView<CostLine> {
    private final Session session;
    private final Labels labels;
    private boolean looking;
    private boolean following;
    private Runnable chosen = () -> { };

    public CostPane(Session session, ObservableValue<Locale> locale) {
        this.session = session;
        this.labels = new Labels(CostPane.class, locale);
        setId("cost-table");
        getStyleClass().add("flows");
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        accessibleTextProperty().bind(labels.text("cost.title"));
        var empty = new Label();
        empty.textProperty().bind(labels.text("cost.waiting"));
        setPlaceholder(empty);
        column("name", 280, (line, _) -> name(line));
        column("sort", 132, (line, _) -> line.element().isEmpty() ? "" : labels.now("cost.sort." + word(line.sort())));
        column("instances", 112, (line, figures) -> line.expense().map(expense -> figures.number(expense.instances().count(), 0)).orElse(""));
        column("price", 152, (line, figures) -> line.expense().map(expense -> price(expense.price(), figures)).orElse(""));
        column("month", 176, (line, figures) -> money(line.sum(), figures));
        column("million", 176, (line, figures) -> line.sort() == CostLine.Sort.FLOW ? amount(line.perMillion(), 4, figures) : "");
        column("source", 132, (line, _) -> line.sum().euroAMonth().isEmpty() ? "–" : labels.now("cost.source." + word(line.sum().origin())));
        follow();
    }

    /** So that the price can be brought to the front elsewhere. */
    public void whenChosen(Runnable action) {
        chosen = action;
    }

    /** While it is true, costs follow what is judged. */
    public void lookedAt(ObservableValue<Boolean> shown) {
        shown.subscribe(now -> {
            looking = now;
            fill(session.judgementProperty().get());
        });
    }

    private void follow() {
        labels.localeValue().addListener((_, _, _) -> refresh());
        session.judgementProperty().subscribe(this::fill);
        session.selectionProperty().subscribe(selection -> mark(selection.sole()));
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null && !following && line.element().isPresent()) {
                session.select(line.element().get());
                chosen.run();
            }
        });
    }

    private void fill(Optional<Judgement> judgement) {
        if (looking) {
            following = true;
            getItems().setAll(judgement.map(latest -> CostLine.of(Costs.of(latest.report()))).orElse(List.of()));
            following = false;
            mark(session.selection().sole());
        }
    }

    /** What is selected elsewhere is marked here. */
    private void mark(Optional<Id> selected) {
        following = true;
        getSelectionModel().clearSelection();
        selected.flatMap(id -> getItems().stream().filter(line -> line.element().filter(id::equals).isPresent()).findFirst())
                .ifPresent(getSelectionModel()::select);
        following = false;
    }

    private void column(String key, double width, BiFunction<CostLine, Figures, String> words) {
        var column = new TableColumn<CostLine, CostLine>();
        column.textProperty().bind(labels.text("cost." + key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(CostLine line, boolean isEmpty) {
                super.updateItem(line, isEmpty);
                setText(isEmpty ? null : words.apply(line, new Figures(labels.locale())));
            }
        });
        getColumns().add(column);
    }

    private String name(CostLine line) {
        return line.element().map(id -> session.judgementProperty().get().map(latest -> latest.document().topology().label(id))
                .orElse(id.value())).orElseGet(() -> labels.now("cost." + word(line.sort())));
    }

    private static String price(Optional<Setting> price, Figures figures) {
        return price.map(Setting::quantity).map(one -> figures.number(one.value(), 2) + "\u00a0" + one.unit().symbol()).orElse("–");
    }

    /** A sum that lacks a price says how many it lacks. */
    private String money(Sum sum, Figures figures) {
        var euro = amount(sum.euroAMonth(), 2, figures);
        return sum.unknown() == 0 || sum.unknown() == sum.parts() ? euro : labels.now("cost.lacking", euro, sum.unknown(), sum.parts());
    }

    private static String amount(OptionalDouble euro, int digits, Figures figures) {
        return euro.isPresent() ? figures.number(euro.getAsDouble(), digits) : "–";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
