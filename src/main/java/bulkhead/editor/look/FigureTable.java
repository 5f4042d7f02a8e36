package bulkhead.editor.look;

import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A line of figures for each element, and perhaps some for what no element is. Choosing a line selects its element and asks
 * where its first figure comes from; choosing a figure asks that of this one, and each Enter of the next one. Its texts: its id
 * names it, {@code column.} its columns, with {@code .help} what they rest on and leave out, {@code none} stands where there is
 * no line, {@code waiting} where nothing is judged yet. While the same elements are shown, only cells whose figures changed are
 * written anew.
 */
public final class FigureTable<L> extends TableView<Heading> {
    private final Session session;
    private final Labels labels;
    private final ObservableValue<Map<Heading, L>> lines;
    private final List<BiFunction<L, Figures, Telling>> tellings = new ArrayList<>();
    private final Columns<Heading> columns = new Columns<>(this);
    private final Origins origins;
    private boolean following;
    private int next;
    private Consumer<String> asked = _ -> { };

    public FigureTable(String id, Session session, Labels labels, ObservableValue<Map<Heading, L>> lines) {
        this.session = session;
        this.labels = labels;
        this.lines = lines;
        this.origins = new Origins(labels, session);
        setId(id);
        getStyleClass().add("figures");
        accessibleTextProperty().bind(labels.text(id));
        var empty = new Label();
        empty.textProperty().bind(session.judgementProperty()
                .flatMap(judgement -> labels.text(judgement.isPresent() ? "none" : "waiting")));
        setPlaceholder(empty);
        follow();
    }

    private void follow() {
        labels.localeValue().addListener((_, _, _) -> refresh());
        lines.subscribe(all -> fill(List.copyOf(all.keySet())));
        session.selectionProperty().subscribe(selection -> mark(selection.sole()));
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> choose(line));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                askNext();
            }
        });
    }

    /** Is handed the fact a figure of the selected element rests on. */
    public void whenAsked(Consumer<String> action) {
        asked = action;
    }

    /** Words. */
    public void column(String key, double width, BiFunction<L, Figures, Telling> telling) {
        columns.add(words(key, telling), width);
    }

    /** Numbers. */
    public void figures(String key, double width, BiFunction<L, Figures, Telling> telling) {
        columns.addFigures(numbers(key, telling), width);
    }

    /** Columns that follow have this heading in common. */
    public Below below(String key) {
        var heading = new TableColumn<Heading, Object>();
        heading.textProperty().bind(labels.text("heading." + key));
        columns.addHeading(heading);
        return new Below(heading);
    }

    /** Columns below one heading. */
    public final class Below {
        private final TableColumn<Heading, ?> heading;

        private Below(TableColumn<Heading, ?> heading) {
            this.heading = heading;
        }

        /** Words. */
        public void column(String key, double width, BiFunction<L, Figures, Telling> telling) {
            columns.add(words(key, telling), width, heading);
        }

        /** Numbers. */
        public void figures(String key, double width, BiFunction<L, Figures, Telling> telling) {
            columns.addFigures(numbers(key, telling), width, heading);
        }
    }

    /** Cut where there is no room, and then told in full beside the pointer. */
    private TableColumn<Heading, L> words(String key, BiFunction<L, Figures, Telling> telling) {
        var column = made(key, telling);
        column.setCellFactory(_ -> cell(key, telling));
        return column;
    }

    /** Never cut. */
    private TableColumn<Heading, L> numbers(String key, BiFunction<L, Figures, Telling> telling) {
        var column = made(key, telling);
        column.setCellFactory(_ -> {
            var cell = cell(key, telling);
            cell.whenTooNarrow(width -> columns.widen(column, width));
            return cell;
        });
        return column;
    }

    private FigureCell<L> cell(String key, BiFunction<L, Figures, Telling> telling) {
        return new FigureCell<>(line -> telling.apply(line, figures()), told -> origins.of(key, told), this::ask);
    }

    private TableColumn<Heading, L> made(String key, BiFunction<L, Figures, Telling> telling) {
        var column = new TableColumn<Heading, L>();
        column.textProperty().bind(labels.text("column." + key));
        column.setId(getId() + "-" + key);
        column.setCellValueFactory(features -> lines.map(all -> all.get(features.getValue())));
        tellings.add(telling);
        return column;
    }

    private void fill(List<Heading> headings) {
        if (!headings.equals(getItems())) {
            following = true;
            getItems().setAll(headings);
            following = false;
            mark(session.selection().sole());
        }
    }

    /** What is selected elsewhere is marked here. */
    private void mark(Optional<Id> selected) {
        following = true;
        getSelectionModel().clearSelection();
        selected.map(Heading::of).filter(getItems()::contains).ifPresent(getSelectionModel()::select);
        following = false;
    }

    private void choose(Heading heading) {
        next = 0;
        if (heading != null && !following) {
            heading.element().ifPresent(session::select);
            askNext();
        }
    }

    private void askNext() {
        var causes = causes().toList();
        if (!causes.isEmpty()) {
            var cause = causes.get(next % causes.size());
            int after = next + 1;
            ask(cause);
            next = after;
        }
    }

    private void ask(Cause cause) {
        session.select(cause.element());
        asked.accept(cause.fact());
    }

    /** Those of the selected line, each once. */
    private Stream<Cause> causes() {
        var line = Optional.ofNullable(getSelectionModel().getSelectedItem()).map(lines.getValue()::get);
        return line.stream().flatMap(found -> tellings.stream()
                .flatMap(telling -> telling.apply(found, figures()).cause().stream())).distinct();
    }

    private Figures figures() {
        return Figures.aligned(labels.locale());
    }
}
