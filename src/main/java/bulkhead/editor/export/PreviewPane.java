package bulkhead.editor.export;

import bulkhead.delivery.Comparison.Side;
import bulkhead.delivery.Item;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.export.Artifact;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One file: as it will be written, or beside what is in the folder; with a search, and whose line the chosen one is. */
final class PreviewPane extends BorderPane {
    private static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final Session session;
    private final Labels labels;
    private final CodeView code;
    private final SearchBar search;
    private final ToggleButton whole = new ToggleButton("view.whole");
    private final ToggleButton difference = new ToggleButton("view.difference");
    private final Label owner = new Label();
    private final Label changes = new Label();
    private Optional<Artifact> artifact = Optional.empty();
    private Optional<Item> item = Optional.empty();

    /** @param step goes to the next (1) or the one before (−1) of the lines of what is selected */
    PreviewPane(Session session, Labels labels, Consumer<List<Id>> select, IntConsumer step) {
        this.session = session;
        this.labels = labels;
        this.code = new CodeView(session, select);
        code.setId("export-preview");
        this.search = new SearchBar(code, labels);
        whole.setId("export-whole");
        difference.setId("export-difference");
        setTop(bar(step));
        setCenter(code);
        owner.setId("export-owner");
        owner.getStyleClass().add("export-owner");
        owner.setMaxWidth(Double.MAX_VALUE);
        setBottom(owner);
        code.getSelectionModel().selectedItemProperty().subscribe(this::say);
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (SEARCH.match(key)) {
                search.ask();
                key.consume();
            }
        });
    }

    void setPlaceholder(Node nothing) {
        code.setPlaceholder(nothing);
    }

    private FlowPane bar(IntConsumer step) {
        var views = new ToggleGroup();
        views.getToggles().addAll(whole, difference);
        views.selectToggle(whole);
        views.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                views.selectToggle(before);
            } else {
                fill();
            }
        });
        changes.setMinWidth(USE_PREF_SIZE);
        var bar = new FlowPane(new HBox(whole, difference), changes, search, new HBox(step("fth-chevrons-up", "selected.previous", step, -1),
                step("fth-chevrons-down", "selected.next", step, 1)));
        bar.getStyleClass().add("preview-bar");
        return bar;
    }

    private Button step(String icon, String key, IntConsumer step, int direction) {
        var button = new Button("", new FontIcon(icon));
        button.setId("export-" + key.replace('.', '-'));
        button.setTooltip(new Tooltip(key));
        button.setAccessibleText(key);
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty().bind(session.selectionProperty().map(selection -> selection.isEmpty()));
        button.setOnAction(_ -> step.accept(direction));
        return button;
    }

    void show(Optional<Artifact> file, Optional<Item> there) {
        artifact = file;
        compare(there);
        if (!difference.isSelected()) {
            fill();
        }
    }

    /** The same file beside what is in a folder now. */
    void compare(Optional<Item> there) {
        item = there;
        difference.setDisable(there.isEmpty());
        if (difference.isSelected()) {
            fill();
        }
    }

    private void fill() {
        code.show(artifact.map(file -> item.filter(_ -> difference.isSelected()).map(there -> CodeLine.of(file, there.comparison()))
                .orElseGet(() -> CodeLine.of(file))).orElse(List.of()));
        search.seek();
        count();
        say();
    }

    /** Something else is selected. */
    void mark() {
        code.refresh();
    }

    private void count() {
        changes.setText(item.filter(_ -> difference.isSelected()).map(Item::comparison).map(comparison -> labels.now("changes",
                comparison.count(Side.AFTER), comparison.count(Side.BEFORE))).orElse(""));
    }

    Optional<Artifact> artifact() {
        return artifact;
    }

    /** The number of the chosen line, 0 where none is. */
    int line() {
        return Optional.ofNullable(code.getSelectionModel().getSelectedItem()).map(CodeLine::number).orElse(0);
    }

    /** Goes to a line of the file, which is shown as a whole for that. */
    void go(int number) {
        whole.setSelected(true);
        code.go(number - 1);
    }

    private void say() {
        owner.setText(Optional.ofNullable(code.getSelectionModel().getSelectedItem()).map(this::words).orElseGet(() -> labels.now("line.none")));
    }

    private String words(CodeLine line) {
        var whose = line.element().map(id -> labels.now("line.element", session.document().topology().label(id), id.value()))
                .or(() -> line.reason().map(reason -> reason.sentence(labels.locale())))
                .orElseGet(() -> labels.now(line.number() == 0 ? "line.there" : "line.blank"));
        return line.number() == 0 ? whose : labels.now("line", line.number()) + " · " + whose;
    }
}
