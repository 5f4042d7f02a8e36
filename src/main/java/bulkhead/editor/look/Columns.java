package bulkhead.editor.look;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The columns of a table, each as wide as what it tells, which its heading is part of; room that is left goes to words. Where there
 * is no room for all, the table scrolls: a figure that is cut off is none.
 */
public final class Columns<S> {
    private static final double SCROLL_BAR = 16;
    /** Left and right of a text, with the line between two columns. */
    private static final double AROUND = 16;
    private static final double HEADING_SIZE = 12;

    private final TableView<S> table;
    private final Map<TableColumn<S, ?>, Double> widths = new LinkedHashMap<>();
    private final List<TableColumn<S, ?>> words = new ArrayList<>();

    public Columns(TableView<S> table) {
        this.table = table;
        table.getStyleClass().add("flows");
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.widthProperty().subscribe(this::fit);
    }

    /** Words. */
    public void add(TableColumn<S, ?> column, double width) {
        add(column, width, table.getColumns());
        words.add(column);
    }

    /** Numbers, the ones of all lines below each other. */
    public void addFigures(TableColumn<S, ?> column, double width) {
        add(asFigures(column), width, table.getColumns());
    }

    /** Words, below a common heading. */
    void add(TableColumn<S, ?> column, double width, TableColumn<S, ?> heading) {
        add(column, width, heading.getColumns());
        words.add(column);
    }

    /** Numbers, below a common heading. */
    void addFigures(TableColumn<S, ?> column, double width, TableColumn<S, ?> heading) {
        add(asFigures(column), width, heading.getColumns());
    }

    /** A heading that several columns will have in common. */
    void addHeading(TableColumn<S, ?> heading) {
        heading.setSortable(false);
        heading.setReorderable(false);
        table.getColumns().add(heading);
    }

    private static <T> TableColumn<T, ?> asFigures(TableColumn<T, ?> column) {
        column.getStyleClass().add("figure");
        return column;
    }

    private void add(TableColumn<S, ?> column, double width, List<TableColumn<S, ?>> beside) {
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        widths.put(column, width);
        beside.add(column);
        column.textProperty().subscribe(heading -> widen(column, widthOf(heading, Font.font("System", FontWeight.BOLD, HEADING_SIZE))));
    }

    /** From now on the column has room for a text this wide. */
    void widen(TableColumn<S, ?> column, double text) {
        if (text + AROUND > widths.get(column)) {
            widths.put(column, Math.ceil(text + AROUND));
            column.setPrefWidth(widths.get(column));
            fit();
        }
    }

    static double widthOf(String text, Font font) {
        var measured = new Text(text);
        measured.setFont(font);
        return measured.getLayoutBounds().getWidth();
    }

    private void fit() {
        double needed = widths.values().stream().mapToDouble(Double::doubleValue).sum() + SCROLL_BAR;
        double spare = Math.max(0, table.getWidth() - needed);
        double all = words.stream().mapToDouble(widths::get).sum();
        words.forEach(column -> column.setPrefWidth(widths.get(column) + Math.floor(spare * widths.get(column) / all)));
    }
}
