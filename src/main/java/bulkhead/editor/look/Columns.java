package bulkhead.editor.look;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of a table, each as wide as what it tells. Where there is no room for all, one scrolls: a figure that is cut off is none. */
public final class Columns<S> {
    private static final double SCROLL_BAR = 16;

    private final TableView<S> table;
    private final Map<TableColumn<S, ?>, Double> widths = new LinkedHashMap<>();

    public Columns(TableView<S> table) {
        this.table = table;
        table.getStyleClass().add("flows");
        table.setFixedCellSize(28);
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.widthProperty().subscribe(this::fit);
    }

    public void add(TableColumn<S, ?> column, double width) {
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        widths.put(column, width);
        table.getColumns().add(column);
    }

    /** Numbers, the ones of all lines below each other. */
    public void addFigures(TableColumn<S, ?> column, double width) {
        column.getStyleClass().add("figure");
        add(column, width);
    }

    private void fit() {
        double needed = widths.values().stream().mapToDouble(Double::doubleValue).sum() + SCROLL_BAR;
        var policy = table.getWidth() < needed ? TableView.UNCONSTRAINED_RESIZE_POLICY
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN;
        if (table.getColumnResizePolicy() != policy) {
            table.setColumnResizePolicy(policy);
            widths.forEach((column, width) -> {
                // only what changes is laid out anew
                column.setPrefWidth(width - 1);
                column.setPrefWidth(width);
            });
        }
    }
}
