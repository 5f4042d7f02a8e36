package bulkhead.editor.shell;

import bulkhead.delivery.Delivery;
import bulkhead.delivery.State;
import bulkhead.editor.export.ExportFiles;
import bulkhead.editor.export.ExportPane;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Shows what the document exports to, file by file, as it now is and after each edit, beside what is in the folder it was exported to last or
 * any other, and writes it there. Files are worked out, compared and written off the window's thread; an edit, or closing, stops what
 * has become stale.
 */
final class ExportWindow {
    private final Labels labels;
    private final Destinations destinations;
    private final Alerts alerts;
    private final Stage stage = new Stage();
    private final ExportPane pane;
    private final ExportFolder folder;
    private final Label outcome = new Label();
    private final Button write = new Button("export.write");
    private final BooleanProperty working = new SimpleBooleanProperty(this, "working");
    private final BooleanProperty empty = new SimpleBooleanProperty(this, "empty", true);
    private final Scheduler<Wanted, ExportFiles> scheduler = new Scheduler<>("export", Wanted::files, Scheduler.QUIET,
            Platform::runLater);
    private final ObjectProperty<Optional<Delivery>> compared = new SimpleObjectProperty<>(this, "compared", Optional.empty());
    private Optional<Wanted> shown = Optional.empty();

    /** What is shown: the files of a topology, those for people in one language. */
    private record Wanted(Topology topology, Locale locale) {
        ExportFiles files() {
            return ExportFiles.of(topology, locale);
        }

        boolean same(Wanted other) {
            return topology == other.topology && locale.equals(other.locale);
        }
    }

    ExportWindow(Session session, Appearance appearance, Destinations destinations, Alerts alerts, ExportFolder folder,
            Consumer<Collection<Id>> reveal, Window owner) {
        this.labels = appearance.labels();
        this.destinations = destinations;
        this.alerts = alerts;
        this.folder = folder;
        this.pane = new ExportPane(session, appearance.locale(), reveal);
        var scene = new Scene(content(), 1120, 660);
        appearance.dress(scene);
        stage.initOwner(owner);
        stage.titleProperty().bind(labels.text("export.title"));
        stage.setMinWidth(760);
        stage.setMinHeight(440);
        stage.setScene(scene);
        pane.whenListed(this::listed);
        var following = Subscription.combine(session.documentProperty().subscribe(document -> show(document.topology())),
                labels.localeValue().subscribe(_ -> show(session.document().topology())), stage.focusedProperty().subscribe(_ -> compare()));
        stage.setOnHidden(_ -> {
            following.unsubscribe();
            scheduler.close();
            pane.close();
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
        pane.add(folderBar());
        pane.setPlaceholder(placeholder());
        var buttons = buttons();
        labels.follow(buttons);
        var content = new BorderPane(pane);
        content.setBottom(buttons);
        return content;
    }

    private Node folderBar() {
        var name = new Label();
        name.setId("export-folder");
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setMinWidth(60);
        name.textProperty().bind(compared.flatMap(delivery -> delivery.map(now -> counted("export.compared", now))
                .orElseGet(() -> labels.text("export.no-folder"))));
        var tip = new Tooltip();
        tip.textProperty().bind(compared.flatMap(delivery -> delivery.map(now -> counted("export.compared-sum", now))
                .orElseGet(() -> labels.text("export.no-folder"))));
        name.setTooltip(tip);
        var choose = new Button("export.folder");
        choose.setId("export-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> destinations.folder().ifPresent(path -> {
            folder.choose(path);
            compare();
        }));
        labels.follow(choose);
        var bar = new HBox(name, choose);
        bar.getStyleClass().add("folder-bar");
        bar.setMinWidth(0);
        return bar;
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
        write.setOnAction(_ -> folder.chosen().or(destinations::folder).ifPresent(this::write));
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
        var wanted = new Wanted(topology, labels.locale());
        if (shown.filter(wanted::same).isEmpty()) {
            shown = Optional.of(wanted);
            working.set(true);
            say("export.working");
            scheduler.request(wanted, this::workedOut);
        }
    }

    private void workedOut(Scheduler.Outcome<Wanted, ExportFiles> ended) {
        if (shown.filter(ended.input()::same).isEmpty()) {
            return;
        }
        working.set(false);
        pane.show(ended instanceof Scheduler.Outcome.Done(var _, var result) ? result : ExportFiles.NONE);
        if (ended instanceof Scheduler.Outcome.Failed(var _, var cause)) {
            say("export.failed", cause.getClass().getSimpleName());
        }
    }

    private void listed() {
        empty.set(pane.artifacts().isEmpty());
        if (!working.get()) {
            say("export.ready", pane.artifacts().size());
        }
        compare();
    }

    /** With what is in the folder now; somebody may have edited it beside this window. */
    private void compare() {
        var artifacts = pane.artifacts();
        var targets = pane.targets();
        if (folder.chosen().isEmpty()) {
            compared.set(Optional.empty());
        }
        folder.chosen().ifPresent(path -> CompletableFuture.supplyAsync(() -> Delivery.of(path, artifacts, targets))
                .thenAcceptAsync(delivery -> {
                    if (pane.artifacts() == artifacts && folder.chosen().filter(path::equals).isPresent()) {
                        compared(delivery);
                    }
                }, Platform::runLater));
    }

    private void compared(Delivery delivery) {
        pane.compare(Optional.of(delivery));
        compared.set(Optional.of(delivery));
    }

    private ObservableValue<String> counted(String key, Delivery delivery) {
        return labels.text(key, delivery.folder(), delivery.in(State.NEW).count(), delivery.in(State.CHANGED).count(), delivery.in(State.SAME).count(),
                delivery.in(State.KEPT).count(), delivery.hazards().size(), delivery.in(State.LEFT).count());
    }

    private void write(Path into) {
        var artifacts = pane.artifacts();
        var targets = pane.targets();
        folder.choose(into);
        CompletableFuture.supplyAsync(() -> Delivery.of(into, artifacts, targets)).thenAcceptAsync(delivery -> {
            compared(delivery);
            if (!delivery.replaces() || alerts.deliver(delivery)) {
                write(delivery);
            }
        }, Platform::runLater);
    }

    private void write(Delivery delivery) {
        CompletableFuture.runAsync(() -> {
            try {
                delivery.write();
            } catch (UnwritableDocument failure) {
                throw new CompletionException(failure);
            }
        }).whenCompleteAsync((_, failure) -> {
            if (failure == null) {
                compare();
                say("export.written", delivery.items().size() - delivery.in(State.LEFT).count() - delivery.in(State.KEPT).count(),
                        delivery.folder());
            } else {
                say("export.not-written", delivery.folder());
                alerts.unwritten(delivery.folder(), failure);
            }
        }, Platform::runLater);
    }

    private void say(String key, Object... arguments) {
        outcome.textProperty().bind(labels.text(key, arguments));
    }
}
