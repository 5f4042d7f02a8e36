package bulkhead.editor.export;

import bulkhead.editor.look.Labels;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Looks for a text in the file shown: Enter goes on, Shift+Enter back, Escape clears. */
final class SearchBar extends HBox {
    private final CodeView code;
    private final Labels labels;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private List<Integer> hits = List.of();
    private int at;

    SearchBar(CodeView code, Labels labels) {
        this.code = code;
        this.labels = labels;
        getStyleClass().add("search-bar");
        field.setId("export-search");
        field.setPromptText("search");
        field.setPrefColumnCount(14);
        field.textProperty().subscribe(text -> {
            at = -1;
            seek();
            step(1);
        });
        field.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                step(key.isShiftDown() ? -1 : 1);
                key.consume();
            } else if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
                field.clear();
                key.consume();
            }
        });
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(field, count, button("fth-chevron-up", "search.previous", -1), button("fth-chevron-down", "search.next", 1));
    }

    private Button button(String icon, String tip, int direction) {
        var button = new Button("", new FontIcon(icon));
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> step(direction));
        return button;
    }

    void ask() {
        field.requestFocus();
        field.selectAll();
    }

    /** After other lines are shown. */
    void seek() {
        hits = code.seek(field.getText());
        say();
    }

    private void step(int direction) {
        if (!hits.isEmpty()) {
            at = Math.floorMod(at + direction, hits.size());
            code.go(hits.get(at));
        }
        say();
    }

    private void say() {
        count.setText(field.getText().isEmpty() ? "" : hits.isEmpty() ? labels.now("search.nothing") : (Math.max(at, 0) + 1) + "/" + hits.size());
    }
}
