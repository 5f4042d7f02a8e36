package bulkhead.editor.export;

import bulkhead.editor.look.Labels;
import bulkhead.export.Artifact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Files in their folders with what is to be said of each; choosing one shows it. */
final class FileTree extends TreeView<FileTree.Entry> {
    private final Labels labels;
    private FileMarks marks = FileMarks.NONE;

    /** A folder has no file of its own. */
    record Entry(String name, Optional<Artifact> artifact) {
    }

    FileTree(Labels labels, Consumer<Artifact> chosen) {
        this.labels = labels;
        setId("export-files");
        setShowRoot(false);
        setCellFactory(_ -> new EntryCell());
        getSelectionModel().selectedItemProperty()
                .addListener((_, _, item) -> Optional.ofNullable(item).flatMap(chosenItem -> chosenItem.getValue().artifact())
                .ifPresent(chosen));
    }

    void mark(FileMarks now) {
        marks = now;
        refresh();
    }

    /** Puts other files in; the chosen one stays chosen where there is still one of its path, else the first is. */
    void show(List<Artifact> artifacts) {
        var path = chosen().map(Artifact::path);
        var root = folder("");
        artifacts.forEach(artifact -> add(root, artifact));
        setRoot(root);
        leaves(root).filter(item -> path.equals(item.getValue().artifact().map(Artifact::path))).findFirst()
                .or(() -> leaves(root).findFirst())
                .ifPresent(getSelectionModel()::select);
    }

    Optional<Artifact> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(item -> item.getValue().artifact());
    }

    /** Makes a file the chosen one. */
    void go(Artifact artifact) {
        leaves(getRoot()).filter(item -> item.getValue().artifact().filter(artifact::equals).isPresent()).findFirst().ifPresent(item -> {
            getSelectionModel().select(item);
            scrollTo(Math.max(0, getRow(item) - 3));
        });
    }

    private static void add(TreeItem<Entry> root, Artifact artifact) {
        var names = List.of(artifact.path().split("/"));
        var folder = root;
        for (var name : names.subList(0, names.size() - 1)) {
            folder = inside(folder, name);
        }
        folder.getChildren().add(new TreeItem<>(new Entry(names.getLast(), Optional.of(artifact))));
    }

    private static TreeItem<Entry> inside(TreeItem<Entry> folder, String name) {
        return folder.getChildren().stream()
                .filter(item -> item.getValue().artifact().isEmpty() && item.getValue().name().equals(name)).findFirst()
                .orElseGet(() -> {
                    var inner = folder(name);
                    folder.getChildren().add(inner);
                    return inner;
                });
    }

    private static TreeItem<Entry> folder(String name) {
        var item = new TreeItem<>(new Entry(name, Optional.empty()));
        item.setExpanded(true);
        return item;
    }

    private static Stream<TreeItem<Entry>> leaves(TreeItem<Entry> item) {
        return item == null ? Stream.empty() : item.getValue().artifact().isPresent() ? Stream.of(item)
                : item.getChildren().stream().flatMap(FileTree::leaves);
    }

    private final class EntryCell extends TreeCell<Entry> {
        @Override
        protected void updateItem(Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty ? null : line(entry));
            setTooltip(empty ? null : entry.artifact().map(artifact -> new Tooltip(marks.words(artifact, labels))).orElse(null));
            setAccessibleText(empty ? null : entry.artifact().map(artifact -> marks.words(artifact, labels)).orElse(entry.name()));
        }

        private HBox line(Entry entry) {
            var line = new HBox(new FontIcon(entry.artifact().isPresent() ? "fth-file-text" : "fth-folder"), new Label(entry.name()));
            line.getStyleClass().add("file-line");
            line.setAlignment(Pos.CENTER_LEFT);
            entry.artifact().ifPresent(artifact -> {
                marks.result(artifact).ifPresent(result ->
                        line.getChildren().add(mark(FileMarks.glyph(result.outcome()), FileMarks.styleClass(result.outcome()))));
                marks.state(artifact).ifPresent(state ->
                        line.getChildren().add(mark(state.sign(), "state-" + state.name().toLowerCase(Locale.ROOT))));
                long lines = marks.lines(artifact);
                if (lines > 0) {
                    line.getChildren().add(mark(Long.toString(lines), "line-count"));
                }
            });
            return line;
        }

        private Label mark(String text, String styleClass) {
            var mark = new Label(text);
            mark.getStyleClass().add(styleClass);
            mark.setMinWidth(USE_PREF_SIZE);
            return mark;
        }
    }
}
