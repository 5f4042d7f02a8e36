package bulkhead.editor.shell;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import bulkhead.export.Artifact;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Shows what the document exports to, file by file, as it now is and after each edit, and writes it into a folder. Files are
 * worked out off the window's thread; an edit, or closing, stops what has become stale.
 */
final class ExportWindow {
    private final Labels labels;
    private final Destinations destinations;
    private final Alerts alerts;
    private final Stage stage = new Stage();
    private final Map<String, CheckBox> targets = new LinkedHashMap<>();
    private final HBox choices = new HBox();
    private final FileTree files;
    private final FilePreview preview;
    private final NoteList notes;
    private final Label outcome = new Label();
    private final Button write = new Button("export.write");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final BooleanProperty empty = new SimpleBooleanProperty(this, "empty", true);
    private final Scheduler<Topology, ExportFiles> scheduler = new Scheduler<>("export", ExportFiles::of, Scheduler.QUIET,
            Platform::runLater);
    private ExportFiles exported = ExportFiles.NONE;
    private Optional<Topology> shown = Optional.empty();

    ExportWindow(Session session, Appearance appearance, Destinations destinations, Alerts alerts, Consumer<List<Id>> reveal,
            Window owner) {
        this.labels = appearance.labels();
        this.destinations = destinations;
        this.alerts = alerts;
        Consumer<List<Id>> select = elements -> {
            session.select(elements);
            reveal.accept(elements);
        };
        this.preview = new FilePreview(labels, select);
        this.files = new FileTree(artifact -> preview.show(Optional.of(artifact)));
        this.notes = new NoteList(labels, select);
        var scene = new Scene(content(), 1040, 680);
        labels.follow(scene.getRoot());
        appearance.dress(scene);
        stage.initOwner(owner);
        stage.titleProperty().bind(labels.text("export.title"));
        stage.setMinWidth(640);
        stage.setMinHeight(400);
        stage.setScene(scene);
        var following = Subscription.combine(session.documentProperty().subscribe(document -> show(document.topology())),
                labels.localeValue().subscribe(_ -> list()));
        stage.setOnHidden(_ -> {
            following.unsubscribe();
            scheduler.close();
        });
        write.requestFocus();
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
        var heading = new Label("export.notes");
        heading.getStyleClass().add("export-heading");
        var left = new SplitPane(files, new VBox(heading, notes));
        VBox.setVgrow(notes, Priority.ALWAYS);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.6);
        var split = new SplitPane(left, preview);
        split.setDividerPositions(0.36);
        preview.setPlaceholder(placeholder());
        var pane = new BorderPane(split);
        pane.setId("export");
        pane.setTop(choices);
        pane.setBottom(buttons());
        return pane;
    }

    private Node placeholder() {
        var nothing = new Label();
        nothing.setId("export-nothing");
        nothing.setWrapText(true);
        nothing.textProperty().bind(working.flatMap(now -> labels.text(now ? "export.working" : "export.nothing")));
        return nothing;
    }

    private HBox buttons() {
        var progress = new ProgressBar();
        progress.setId("export-progress");
        progress.setPrefWidth(120);
        progress.visibleProperty().bind(working);
        progress.managedProperty().bind(working);
        outcome.setId("export-outcome");
        outcome.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        write.setId("export-write");
        write.setDefaultButton(true);
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.disableProperty().bind(working.or(empty));
        write.setOnAction(_ -> destinations.folder().ifPresent(this::write));
        var close = new Button("close");
        close.setId("export-close");
        close.setCancelButton(true);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(_ -> stage.close());
        var bar = new HBox(progress, outcome, write, close);
        bar.getStyleClass().add("export-bar");
        return bar;
    }

    private void show(Topology topology) {
        if (shown.filter(latest -> latest == topology).isEmpty()) {
            shown = Optional.of(topology);
            working.set(true);
            say("export.working");
            scheduler.request(topology, this::workedOut);
        }
    }

    private void workedOut(Scheduler.Outcome<Topology, ExportFiles> ended) {
        if (shown.filter(latest -> latest == ended.input()).isEmpty()) {
            return;
        }
        exported = ended instanceof Scheduler.Outcome.Done(var _, var result) ? result : ExportFiles.NONE;
        exported.targets().forEach(target -> targets.computeIfAbsent(target, this::choice));
        choices.getChildren().setAll(targets.entrySet().stream().filter(target -> exported.targets().contains(target.getKey()))
                .map(Map.Entry::getValue).toList());
        list();
        working.set(false);
        if (ended instanceof Scheduler.Outcome.Failed(var _, var cause)) {
            say("export.failed", cause.getClass().getSimpleName());
        } else {
            say("export.ready", exported.artifacts(exported.targets(), labels.locale()).size());
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
        var artifacts = exported.artifacts(chosen(), labels.locale());
        preview.show(Optional.empty());
        files.show(artifacts);
        notes.getItems().setAll(exported.notes(chosen()));
        empty.set(artifacts.isEmpty());
    }

    private void write(Path folder) {
        var artifacts = exported.artifacts(chosen(), labels.locale());
        CompletableFuture.supplyAsync(() -> ExportFiles.replaced(artifacts, folder)).thenAcceptAsync(replaced -> {
            if (replaced == 0 || alerts.replaceFiles(replaced, folder.toString())) {
                write(artifacts, folder);
            }
        }, Platform::runLater);
    }

    private void write(List<Artifact> artifacts, Path folder) {
        CompletableFuture.runAsync(() -> {
            try {
                ExportFiles.write(artifacts, folder);
            } catch (UnwritableDocument failure) {
                throw new CompletionException(failure);
            }
        }).whenCompleteAsync((_, failure) -> {
            if (failure == null) {
                say("export.written", artifacts.size(), folder);
            } else {
                say("export.not-written", folder);
                alerts.unwritten(folder, failure);
            }
        }, Platform::runLater);
    }

    private void say(String key, Object... arguments) {
        outcome.textProperty().bind(labels.text(key, arguments));
    }
}
