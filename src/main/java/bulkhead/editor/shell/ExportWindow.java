package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.export.Artifact;
import bulkhead.export.Note;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Shows what the document exports to, file by file, as it now is and after each edit, and writes it into a folder. */
final class ExportWindow {
    /** Room for the padding of a line and the scroll bar. */
    private static final double BESIDE = 40;

    private final Labels labels;
    private final FileDialogs dialogs;
    private final Alerts alerts;
    private final Stage stage = new Stage();
    private final Map<String, CheckBox> targets = new LinkedHashMap<>();
    private final HBox choices = new HBox();
    private final FileTree files;
    private final FilePreview preview;
    private final ListView<Note> notes = new ListView<>();
    private final Label outcome = new Label();
    private final Label nothing = new Label("export.nothing");
    private final Button write = new Button("export.write");
    private ExportFiles exported = new ExportFiles(Map.of());
    private Topology shown = Topology.EMPTY;

    ExportWindow(Session session, Appearance appearance, FileDialogs dialogs, Alerts alerts, Consumer<List<Id>> reveal, Window owner) {
        this.labels = appearance.labels();
        this.dialogs = dialogs;
        this.alerts = alerts;
        Consumer<List<Id>> select = elements -> {
            session.select(elements);
            reveal.accept(elements);
        };
        this.preview = new FilePreview(select);
        this.files = new FileTree(artifact -> preview.show(Optional.of(artifact)));
        notes(select);
        var scene = new Scene(content(), 1040, 680);
        labels.follow(scene.getRoot());
        appearance.dress(scene);
        stage.initOwner(owner);
        stage.titleProperty().bind(labels.text("export.title"));
        stage.setMinWidth(640);
        stage.setMinHeight(400);
        stage.setScene(scene);
        var following = Subscription.combine(session.documentProperty().subscribe(document -> show(document.topology())),
                labels.localeValue().subscribe(_ -> notes.refresh()));
        stage.setOnHidden(_ -> following.unsubscribe());
    }

    void show() {
        stage.show();
    }

    boolean showing() {
        return stage.isShowing();
    }

    void toFront() {
        stage.toFront();
        stage.requestFocus();
    }

    private BorderPane content() {
        choices.setId("export-targets");
        choices.getStyleClass().add("export-bar");
        var left = new SplitPane(files, new VBox(heading("export.notes"), notes));
        VBox.setVgrow(notes, Priority.ALWAYS);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.6);
        var split = new SplitPane(left, preview);
        split.setDividerPositions(0.36);
        nothing.setId("export-nothing");
        nothing.setWrapText(true);
        preview.setPlaceholder(nothing);
        var pane = new BorderPane(split);
        pane.setId("export");
        pane.setTop(choices);
        pane.setBottom(buttons());
        return pane;
    }

    private static Label heading(String key) {
        var heading = new Label(key);
        heading.getStyleClass().add("export-heading");
        return heading;
    }

    private HBox buttons() {
        outcome.setId("export-outcome");
        outcome.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        write.setId("export-write");
        write.setDefaultButton(true);
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.setOnAction(_ -> dialogs.folder().ifPresent(this::write));
        var close = new Button("close");
        close.setId("export-close");
        close.setCancelButton(true);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> stage.close());
        var bar = new HBox(outcome, write, close);
        bar.getStyleClass().add("export-bar");
        return bar;
    }

    private void notes(Consumer<List<Id>> select) {
        notes.setId("export-notes");
        notes.setCellFactory(list -> new ListCell<>() {
            private final Label sentence = new Label();

            {
                sentence.setWrapText(true);
                sentence.setMinHeight(Region.USE_PREF_SIZE);
                sentence.prefWidthProperty().bind(list.widthProperty().subtract(BESIDE));
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(Note note, boolean empty) {
                super.updateItem(note, empty);
                sentence.setText(empty ? "" : note.sentence(labels.locale()));
                setGraphic(empty ? null : sentence);
            }
        });
        notes.getSelectionModel().selectedItemProperty().addListener((_, _, note) -> Optional.ofNullable(note).flatMap(Note::element).map(List::of)
                .ifPresent(select));
    }

    private void show(Topology topology) {
        if (topology != shown || targets.isEmpty()) {
            shown = topology;
            exported = ExportFiles.of(topology);
            exported.targets().keySet().forEach(target -> targets.computeIfAbsent(target, this::choice));
            choices.getChildren().setAll(targets.entrySet().stream().filter(target -> exported.targets().containsKey(target.getKey())).map(Map.Entry::getValue)
                    .toList());
            list();
        }
    }

    private CheckBox choice(String target) {
        var box = new CheckBox();
        box.setId("export-" + target);
        box.textProperty().bind(labels.text("export.target." + target));
        box.setSelected(true);
        box.setOnAction(_ -> list());
        return box;
    }

    private List<String> chosen() {
        return targets.entrySet().stream().filter(target -> target.getValue().isSelected()).map(Map.Entry::getKey).toList();
    }

    private void list() {
        var artifacts = exported.artifacts(chosen());
        preview.show(Optional.empty());
        files.show(artifacts);
        notes.getItems().setAll(exported.notes(chosen()));
        write.setDisable(artifacts.isEmpty());
    }

    private void write(Path folder) {
        List<Artifact> artifacts = exported.artifacts(chosen());
        try {
            ExportFiles.write(artifacts, folder);
            outcome.textProperty().unbind();
            outcome.textProperty().bind(labels.text("export.written", artifacts.size(), folder));
        } catch (IOException failure) {
            alerts.failed("unwritable.title", labels.now("unwritable.header", folder.getFileName()),
                    List.of(labels.now("unwritable.reason", String.valueOf(failure.getMessage()))));
        }
    }
}
