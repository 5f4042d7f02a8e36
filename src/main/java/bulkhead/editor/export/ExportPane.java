package bulkhead.editor.export;

import bulkhead.acceptance.Acceptance;
import bulkhead.delivery.Delivery;
import bulkhead.delivery.Item;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import bulkhead.export.Artifact;
import bulkhead.model.Id;
import bulkhead.program.SearchPath;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * What a topology exports to: targets to choose, files with what their programs say of them, the lines of one, and the notes. Lines and
 * boxes of the canvas find each other. Files are checked off the window's thread, anew after each change.
 */
public final class ExportPane extends BorderPane implements AutoCloseable {
    /** A row of edits is not worth starting twenty programs each time. */
    private static final Duration QUIET = Duration.ofMillis(600);

    private final Session session;
    private final Labels labels;
    private final TargetMenu targets;
    private final FileTree files;
    private final PreviewPane preview;
    private final NoteList notes;
    private final CheckBar checks;
    private final HBox bar;
    private final Scheduler<List<Artifact>, Acceptance> scheduler = new Scheduler<>("acceptance",
            artifacts -> Acceptance.of(artifacts, SearchPath.ofUser()), QUIET, Platform::runLater);
    private final Subscription following;
    private Runnable listed = () -> { };
    private ExportFiles exported = ExportFiles.NONE;
    private List<Artifact> artifacts = List.of();
    private FileMarks marks = FileMarks.NONE;
    private boolean stepping;

    /** @param reveal brings elements into view on the canvas */
    public ExportPane(Session session, ObservableValue<Locale> locale, Consumer<Collection<Id>> reveal) {
        this.session = session;
        this.labels = new Labels(ExportPane.class, locale);
        Consumer<List<Id>> select = elements -> {
            if (!stepping) {
                session.select(elements);
                reveal.accept(elements);
            }
        };
        this.targets = new TargetMenu(labels, this::list);
        this.preview = new PreviewPane(session, labels, select, this::step);
        this.files = new FileTree(labels, artifact -> preview.show(Optional.of(artifact), item(artifact)));
        this.notes = new NoteList(labels, select, this::go);
        this.checks = new CheckBar(labels, this::check, this::stop);
        this.bar = new HBox(targets, checks);
        bar.getStyleClass().add("export-bar");
        setTop(bar);
        setCenter(split());
        setId("export");
        labels.follow(this);
        following = Subscription.combine(session.selectionProperty().subscribe(selection -> {
            mark(marks.with(selection));
            preview.mark();
        }),
                labels.localeValue().subscribe(_ -> list()));
    }

    private SplitPane split() {
        var heading = new Label("notes");
        heading.getStyleClass().add("export-heading");
        var left = new SplitPane(files, new VBox(heading, notes));
        VBox.setVgrow(notes, Priority.ALWAYS);
        left.setOrientation(Orientation.VERTICAL);
        left.setDividerPositions(0.6);
        var split = new SplitPane(left, preview);
        split.setDividerPositions(0.36);
        SplitPane.setResizableWithParent(left, false);
        return split;
    }

    /** More to choose, at the end of the bar. */
    public void add(Node more) {
        bar.getChildren().add(more);
        HBox.setHgrow(more, Priority.ALWAYS);
    }

    /** What to show where there are no files. */
    public void setPlaceholder(Node nothing) {
        preview.setPlaceholder(nothing);
    }

    /** Is told whenever other files are listed. */
    public void whenListed(Runnable action) {
        listed = action;
    }

    public void show(ExportFiles now) {
        exported = now;
        targets.offer(now.targets());
        list();
    }

    private void list() {
        artifacts = exported.artifacts(targets.chosen(), labels.locale());
        mark(new FileMarks(Map.of(), Optional.empty(), session.selection()));
        preview.show(Optional.empty(), Optional.empty());
        files.show(artifacts);
        notes.show(exported.digest(targets.chosen()), Acceptance.NONE);
        listed.run();
        check();
    }

    private void check() {
        if (artifacts.isEmpty()) {
            stop();
        } else {
            checks.running();
            scheduler.request(artifacts, this::checked);
        }
    }

    private void stop() {
        scheduler.forget();
        checks.stopped();
    }

    private void checked(Scheduler.Outcome<List<Artifact>, Acceptance> ended) {
        if (ended.input() == artifacts && ended instanceof Scheduler.Outcome.Done(var _, var acceptance)) {
            mark(marks.with(acceptance));
            checks.show(acceptance);
            notes.show(exported.digest(targets.chosen()), acceptance);
        }
    }

    /** Compares the files with those in a folder; with nothing where there is none. */
    public void compare(Optional<Delivery> delivery) {
        mark(marks.with(delivery));
        preview.artifact().ifPresent(artifact -> preview.compare(item(artifact)));
    }

    private Optional<Item> item(Artifact artifact) {
        return marks.delivery().flatMap(delivery -> delivery.item(artifact.path()));
    }

    private void mark(FileMarks now) {
        marks = now;
        files.mark(now);
    }

    /** As they are chosen now, in the language of the moment. */
    public List<Artifact> artifacts() {
        return artifacts;
    }

    public Set<String> targets() {
        return Set.copyOf(targets.chosen());
    }

    private void step(int direction) {
        var at = new Spot(preview.artifact().map(artifacts::indexOf).orElse(0), preview.line());
        Spot.next(Spot.of(artifacts, session.selection()), at, direction).ifPresent(this::go);
    }

    private void go(NoteList.Line.Refusal refusal) {
        artifacts.stream().filter(artifact -> artifact.path().equals(refusal.result().path())).findFirst().ifPresent(artifact -> {
            go(new Spot(artifacts.indexOf(artifact), Math.max(1, refusal.objection().line())));
            refusal.objection().element().map(List::of).ifPresent(session::select);
        });
    }

    private void go(Spot spot) {
        stepping = true;
        files.go(artifacts.get(spot.file()));
        preview.go(spot.line());
        stepping = false;
    }

    @Override
    public void close() {
        following.unsubscribe();
        scheduler.close();
    }
}
