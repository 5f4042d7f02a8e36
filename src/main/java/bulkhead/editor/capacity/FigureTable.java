package bulkhead.editor.capacity;

import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A line of figures for each element, and perhaps one for all. Choosing a line selects its element; choosing a figure asks where
 * it comes from, as does Enter. While the same elements are shown, only cells whose figures changed are written anew.
 */
final class FigureTable<L> extends TableView<Optional<Id>> {
    private static final PseudoClass EXPLAINED = PseudoClass.getPseudoClass("explained");
    private static final double SCROLL_BAR = 16;

    private final Session session;
    private final Labels labels;
    private final ObservableValue<Map<Optional<Id>, L>> lines;
    private final List<BiFunction<L, Figures, Telling>> tellings = new ArrayList<>();
    private final Map<TableColumn<Optional<Id>, L>, Double> widths = new LinkedHashMap<>();
    private boolean following;
    private Consumer<String> asked = _ -> { };

    FigureTable(String id, Session session, Labels labels, ObservableValue<Map<Optional<Id>, L>> lines) {
        this.session = session;
        this.labels = labels;
        this.lines = lines;
        setId(id);
        getStyleClass().addAll("flows", "figures");
        setFixedCellSize(28);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        widthProperty().subscribe(this::fit);
        accessibleTextProperty().bind(labels.text(id));
        var empty = new Label();
        empty.textProperty().bind(session.judgementProperty().flatMap(judgement -> labels.text(judgement.isPresent() ? "none" : "waiting")));
        setPlaceholder(empty);
        labels.localeValue().addListener((_, _, _) -> refresh());
        lines.subscribe(all -> fill(List.copyOf(all.keySet())));
        session.selectionProperty().subscribe(selection -> mark(selection.sole()));
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (line != null && !following) {
                line.ifPresent(session::select);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                causes().findFirst().ifPresent(this::ask);
            }
        });
    }

    /** Is handed the fact a figure of the selected element rests on. */
    void whenAsked(Consumer<String> action) {
        asked = action;
    }

    void column(String key, double width, BiFunction<L, Figures, Telling> telling) {
        var column = new TableColumn<Optional<Id>, L>();
        column.textProperty().bind(labels.text("column." + key));
        column.setId(getId() + "-" + key);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> lines.map(all -> all.get(features.getValue())));
        column.setCellFactory(_ -> new FigureCell(telling));
        widths.put(column, width);
        getColumns().add(column);
        tellings.add(telling);
    }

    /** Where there is no room for all, one scrolls: a figure that is cut off is none. */
    private void fit() {
        double needed = widths.values().stream().mapToDouble(Double::doubleValue).sum() + SCROLL_BAR;
        var policy = getWidth() < needed ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN;
        if (getColumnResizePolicy() != policy) {
            setColumnResizePolicy(policy);
            widths.forEach((column, width) -> {
                // only what changes is laid out anew
                column.setPrefWidth(width - 1);
                column.setPrefWidth(width);
            });
        }
    }

    private void fill(List<Optional<Id>> elements) {
        if (!elements.equals(getItems())) {
            following = true;
            getItems().setAll(elements);
            following = false;
            mark(session.selection().sole());
        }
    }

    /** What is selected elsewhere is marked here. */
    private void mark(Optional<Id> selected) {
        following = true;
        getSelectionModel().clearSelection();
        if (selected.isPresent() && getItems().contains(selected)) {
            getSelectionModel().select(selected);
        }
        following = false;
    }

    private void ask(Cause cause) {
        session.select(cause.element());
        asked.accept(cause.fact());
    }

    /** Those of the selected line. */
    private Stream<Cause> causes() {
        var line = Optional.ofNullable(getSelectionModel().getSelectedItem()).map(lines.getValue()::get);
        return line.stream().flatMap(found -> tellings.stream().flatMap(telling -> telling.apply(found, figures()).cause().stream()));
    }

    private Figures figures() {
        return new Figures(labels.locale());
    }

    private final class FigureCell extends TableCell<Optional<Id>, L> {
        private final BiFunction<L, Figures, Telling> telling;
        private final UseBar bar = new UseBar();
        private Telling told = Telling.NOTHING;

        FigureCell(BiFunction<L, Figures, Telling> telling) {
            this.telling = telling;
            setOnMouseClicked(_ -> {
                if (!isEmpty()) {
                    told.cause().ifPresent(FigureTable.this::ask);
                }
            });
        }

        @Override
        protected void updateItem(L line, boolean isEmpty) {
            super.updateItem(line, isEmpty);
            told = isEmpty || line == null ? Telling.of("") : telling.apply(line, figures());
            setText(told.text());
            told.use().ifPresent(bar::show);
            setGraphic(told.use().isPresent() ? bar : null);
            pseudoClassStateChanged(EXPLAINED, told.cause().isPresent());
        }
    }
}
