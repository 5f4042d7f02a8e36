package bulkhead.editor.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Groups of fields below each other, labels left and controls right. While the same fields are shown, their controls stay. */
final class Form extends VBox {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private record Shown(List<String> keys, List<Row> rows) {
    }

    private Shown shown = new Shown(List.of(), List.of());
    private Rows made;
    private Optional<Node> pointed = Optional.empty();
    private Optional<String> pointedKey = Optional.empty();
    private Optional<ScrollPane> pane = Optional.empty();

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
            var typing = Typed.in(this);
            shown = new Shown(keys, build(groups, rows));
            pointed = pointedKey.flatMap(this::control);
            pointed.ifPresent(Form::mark);
            pointed.ifPresent(this::scrollTo);
            typing.ifPresent(typed -> typed.goOnIn(this));
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
        labels.setPercentWidth(40);
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

    /** Scrolls to the control of a fact and marks it. */
    void point(String key, ScrollPane around) {
        unpoint();
        var found = control(key);
        if (found.isPresent() && around.getScene() != null) {
            pointed = found;
            pointedKey = Optional.of(key);
            pane = Optional.of(around);
            mark(found.get());
            scrollTo(found.get());
        }
    }

    private void scrollTo(Node control) {
        pane.filter(around -> around.getScene() != null).ifPresent(around -> {
            // the controls may just have been made
            around.applyCss();
            around.getScene().getRoot().layout();
            var top = sceneToLocal(control.localToScene(control.getBoundsInLocal())).getMinY();
            var hidden = getHeight() - around.getViewportBounds().getHeight();
            around.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - around.getViewportBounds().getHeight() / 2) / hidden, 0, 1));
        });
    }

    /** Whoever types is done, and what he typed is meant. */
    void leave() {
        if (inside().anyMatch(TextInputControl::isFocused)) {
            requestFocus();
        }
    }

    boolean has(String key) {
        return control(key).isPresent();
    }

    /** Of the fact, or of the first of those with such a key: {@code alone.} and what takes a flow down alone. */
    private Optional<Node> control(String key) {
        return control(("field-" + key)::equals).or(() -> control(id -> id.startsWith("field-" + key + ".")));
    }

    private Optional<Node> control(Predicate<String> isIt) {
        return inside(this).filter(node -> node.getId() != null && isIt.test(node.getId())).findFirst();
    }

    private static void mark(Node control) {
        control.pseudoClassStateChanged(POINTED, true);
    }

    /** Where anything can be typed. */
    Stream<TextInputControl> inside() {
        return inside(this).filter(TextInputControl.class::isInstance).map(TextInputControl.class::cast);
    }

    private static Stream<Node> inside(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(Form::inside) : Stream.empty());
    }

    void unpoint() {
        pointed.ifPresent(control -> control.pseudoClassStateChanged(POINTED, false));
        pointed = Optional.empty();
        pointedKey = Optional.empty();
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
