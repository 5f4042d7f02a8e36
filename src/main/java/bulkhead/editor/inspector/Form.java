package bulkhead.editor.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Groups of fields below each other, labels left and controls right. While the same fields are shown, their controls stay. */
final class Form extends VBox {
    private record Shown(List<String> keys, List<Row> rows) {
    }

    private Shown shown = new Shown(List.of(), List.of());
    private Rows made;

    Form() {
        getStyleClass().add("form");
        setSpacing(16);
    }

    void show(List<FieldGroup> groups, Rows rows) {
        var keys = groups.stream().flatMap(group -> group.fields().stream()
                .map(field -> group.title() + field.getClass().getSimpleName() + field.about())).toList();
        var fields = groups.stream().flatMap(group -> group.fields().stream()).toList();
        if (!keys.equals(shown.keys) || !rows.equals(made)) {
            made = rows;
            shown = new Shown(keys, build(groups, rows));
        } else {
            for (int i = 0; i < fields.size(); i++) {
                shown.rows.get(i).show(fields.get(i));
            }
        }
    }

    private List<Row> build(List<FieldGroup> groups, Rows rows) {
        getChildren().clear();
        var all = new ArrayList<Row>();
        for (var group : groups) {
            var title = new Label(group.title());
            title.getStyleClass().add("group-title");
            title.setWrapText(true);
            title.setMinHeight(USE_PREF_SIZE);
            var grid = grid();
            for (var field : group.fields()) {
                var row = rows.row(field);
                all.add(row);
                grid.addRow(grid.getRowCount(), label(field, row, rows), row.control());
            }
            getChildren().add(new VBox(6, title, grid));
        }
        return all;
    }

    private static GridPane grid() {
        var grid = new GridPane(8, 6);
        var labels = new ColumnConstraints();
        labels.setPercentWidth(42);
        labels.setHalignment(HPos.LEFT);
        var controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        grid.getColumnConstraints().addAll(labels, controls);
        return grid;
    }

    private static Labeled label(Field field, Row row, Rows rows) {
        var label = field instanceof Field.Lead lead ? way(lead, rows) : new Label(field.about().label());
        label.setWrapText(true);
        if (!field.about().help().isBlank()) {
            var help = new Tooltip(field.about().help());
            help.setWrapText(true);
            help.setMaxWidth(360);
            label.setTooltip(help);
        }
        row.control().setAccessibleText(field.about().label());
        return label;
    }

    private static Hyperlink way(Field.Lead lead, Rows rows) {
        var way = new Hyperlink(lead.about().label());
        way.setOnAction(_ -> {
            way.setVisited(false);
            rows.select().accept(lead.to());
        });
        return way;
    }
}
