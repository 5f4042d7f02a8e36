package bulkhead.editor.findings;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.model.Topology;
import bulkhead.rules.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;

/** The list of findings: severity, rule, what was found, where. */
final class FindingTable extends TableView<Row> {
    private static final double SEVERITY = 104;
    private static final double RULE = 226;
    private static final double WHERE = 300;
    private static final double LEAST = 240;
    /** Where everything has room. */
    private static final double WIDE = 1000;
    private static final double SCROLL_BAR = 16;
    private static final PseudoClass SUPPRESSED = PseudoClass.getPseudoClass("suppressed");

    private final Session session;
    private final Labels labels;
    private final TableColumn<Row, Row> rule;
    private final TableColumn<Row, Row> what;
    private final TableColumn<Row, Row> where;
    private boolean refilling;

    FindingTable(Session session, Labels labels) {
        this.session = session;
        this.labels = labels;
        this.rule = text("column.rule", RULE, row -> row.finding().rule());
        this.what = text("column.what", LEAST, row -> sentences().what(row.finding()));
        this.where = text("column.where", WHERE, row -> row.where(topology()));
        setId("findings-table");
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        accessibleTextProperty().bind(labels.text("findings.title"));
        labels.localeValue().addListener((_, _, _) -> refresh());
        var empty = new Label();
        empty.textProperty().bind(session.judgementProperty()
                .flatMap(judgement -> labels.text(judgement.isPresent() ? "findings.none" : "findings.waiting")));
        setPlaceholder(empty);
        getColumns().add(severity());
        getColumns().add(rule);
        getColumns().add(what);
        getColumns().add(where);
        widthProperty().subscribe(this::fit);
        setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(Row row, boolean isEmpty) {
                super.updateItem(row, isEmpty);
                pseudoClassStateChanged(SUPPRESSED, row != null && row.suppression().isPresent());
            }
        });
    }

    /** What was found in full, on more than one line if need be; the rest, which its detail tells too, where there is room. */
    private void fit() {
        boolean wide = getWidth() >= WIDE;
        rule.setVisible(wide);
        where.setVisible(wide);
        what.setPrefWidth(Math.max(LEAST, getWidth() - SEVERITY - (wide ? RULE + WHERE : 0) - SCROLL_BAR));
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
        var column = column("column.severity", SEVERITY);
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
        column.setCellFactory(_ -> new WrappedCell(words));
        return column;
    }

    /** All of a text, on as many lines as the width of its column needs. */
    private static final class WrappedCell extends TableCell<Row, Row> {
        private static final double PADDING = 17;

        private final Function<Row, String> words;
        private final Text text = new Text();

        WrappedCell(Function<Row, String> words) {
            this.words = words;
            text.getStyleClass().add("text");
            text.fillProperty().bind(textFillProperty());
            text.fontProperty().bind(fontProperty());
            text.wrappingWidthProperty().bind(Bindings.max(1, widthProperty().subtract(PADDING)));
        }

        @Override
        protected void updateItem(Row row, boolean empty) {
            super.updateItem(row, empty);
            text.setText(empty ? "" : words.apply(row));
            setGraphic(empty ? null : text);
            setAccessibleText(text.getText());
        }
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
