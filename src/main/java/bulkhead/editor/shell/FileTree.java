package bulkhead.editor.shell;

import bulkhead.export.Artifact;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.kordamp.ikonli.javafx.FontIcon;

/** Files in their folders; choosing one shows it. */
final class FileTree extends TreeView<FileTree.Entry> {
    /** A folder has no file of its own. */
    record Entry(String name, Optional<Artifact> artifact) {
    }

    FileTree(Consumer<Artifact> chosen) {
        setId("export-files");
        setShowRoot(false);
        setCellFactory(_ -> new TreeCell<>() {
            @Override
            protected void updateItem(Entry entry, boolean empty) {
                super.updateItem(entry, empty);
                setText(empty ? null : entry.name());
                setGraphic(empty ? null : new FontIcon(entry.artifact().isPresent() ? "fth-file-text" : "fth-folder"));
            }
        });
        getSelectionModel().selectedItemProperty()
                .addListener((_, _, item) -> Optional.ofNullable(item).flatMap(chosenItem -> chosenItem.getValue().artifact())
                .ifPresent(chosen));
    }

    /** Puts other files in; the chosen one stays chosen where there is still one of its path, else the first is. */
    void show(List<Artifact> artifacts) {
        var path = Optional.ofNullable(getSelectionModel().getSelectedItem()).flatMap(item -> item.getValue().artifact())
                .map(Artifact::path);
        var root = folder("");
        artifacts.forEach(artifact -> add(root, artifact));
        setRoot(root);
        leaves(root).filter(item -> path.equals(item.getValue().artifact().map(Artifact::path))).findFirst()
                .or(() -> leaves(root).findFirst())
                .ifPresent(getSelectionModel()::select);
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
        return item.getValue().artifact().isPresent() ? Stream.of(item) : item.getChildren().stream().flatMap(FileTree::leaves);
    }
}
