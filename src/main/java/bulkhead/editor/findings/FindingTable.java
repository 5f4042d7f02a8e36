package bulkhead.editor.findings;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.model.Topology;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** The list of findings: severity, rule, what was found, where. */
final class FindingTable extends TableView<Row> {
    private static final PseudoClass SUPPRESSED = PseudoClass.getPseudoClass("suppressed");

    private final Session session;
    private final Labels labels;
    private boolean refilling;

    FindingTable(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
        setId("findings-table");
        setFixedCellSize(28);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        accessibleTextProperty().bind(labels.text("findings.title"));
        labels.localeValue().addListener((_, _, _) -> refresh());
        var empty = new Label();
        empty.textProperty().bind(session.judgementProperty()
                .flatMap(judgement -> labels.text(judgement.isPresent() ? "findings.none" : "findings.waiting")));
        setPlaceholder(empty);
        getColumns().add(severity());
        getColumns().add(text("column.rule", 176, row -> row.finding().rule()));
        var what = text("column.what", 480, row -> sentences().what(row.finding()));
        what.setMinWidth(240);
        getColumns().add(what);
        getColumns().add(text("column.where", 260, row -> row.where(topology())));
        setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(Row row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                pseudoClassStateChanged(SUPPRESSED, row != null && row.suppression().isPresent());
            }
        });
    }

    private Topology topology() {
        return session.judgementProperty().get().map(judgement -> judgement.document().topology())
                .orElseGet(() -> session.document().topology());
    }

    private Sentences sentences() {
        return new Sentences(topology(), labels.locale());
    }

    private TableColumn<Row, Row> column(String key, double width) {
        var column = new TableColumn<Row, Row>();
        column.textProperty().bind(labels.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        return column;
    }

    private TableColumn<Row, Row> severity() {
        var column = column("column.severity", 104);
        column.setMinWidth(104);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty ? null : sentences().severity(row.finding().severity()));
                setGraphic(empty ? null : new SeverityMark(row.finding().severity()));
            }
        });
        return column;
    }

    private TableColumn<Row, Row> text(String key, double width, Function<Row, String> words) {
        var column = column(key, width);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                var text = empty ? null : words.apply(row);
                setText(text);
                setTooltip(text == null ? null : tip(text));
            }
        });
        return column;
    }

    private static Tooltip tip(String text) {
        var tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(560);
        return tip;
    }

    void follow(FindingFilter filter) {
        filter.rowsProperty().subscribe(this::fill);
    }

    /** Puts other rows in; the chosen finding stays chosen where it is still there. */
    private void fill(List<Row> rows) {
        var chosen = Optional.ofNullable(getSelectionModel().getSelectedItem());
        refilling = true;
        getSelectionModel().clearSelection();
        getItems().setAll(rows);
        chosen.flatMap(row -> rows.stream().filter(row::sameAs).findFirst()).ifPresent(getSelectionModel()::select);
        refilling = false;
        refresh();
    }

    /** Whether rows change without anybody having chosen one. */
    boolean refilling() {
        return refilling;
    }

    void step(int by) {
        if (!getItems().isEmpty()) {
            int at = getSelectionModel().getSelectedIndex();
            int next = at < 0 && by < 0 ? getItems().size() - 1 : Math.floorMod(at + by, getItems().size());
            getSelectionModel().clearAndSelect(next);
            scrollTo(Math.max(0, next - 2));
        }
    }
}
