package bulkhead.editor.export;

import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Scheduler;
import bulkhead.editor.session.Session;
import bulkhead.export.Artifact;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;

/** The lines of configuration that the selected element leads to, file by file. Worked out only while somebody looks. */
public final class ConfigPane extends BorderPane implements AutoCloseable {
    private final Session session;
    private final Labels labels;
    private final CodeView code;
    private final Label title = new Label();
    private final Label nothing = new Label();
    private final Scheduler<Topology, ExportFiles> scheduler = new Scheduler<>("configuration", ExportFiles::configuration, Scheduler.QUIET,
            Platform::runLater);
    private Optional<Topology> wanted = Optional.empty();
    private Optional<ExportFiles> exported = Optional.empty();
    private boolean looking;

    public ConfigPane(Session session, ObservableValue<Locale> locale) {
        this.session = session;
        this.labels = new Labels(ConfigPane.class, locale);
        this.code = new CodeView(session, _ -> { });
        code.setId("config-lines");
        title.setId("config-title");
        title.getStyleClass().add("config-title");
        title.setMaxWidth(Double.MAX_VALUE);
        nothing.setWrapText(true);
        code.setPlaceholder(nothing);
        setTop(title);
        setCenter(code);
        getStyleClass().add("config");
        session.selectionProperty().subscribe(_ -> fill());
        session.documentProperty().subscribe(_ -> work());
        locale.subscribe(_ -> fill());
    }

    /** While it is true, the lines follow the document. */
    public void lookedAt(ObservableValue<Boolean> watched) {
        watched.subscribe(now -> {
            looking = now;
            work();
        });
    }

    private void work() {
        var topology = session.document().topology();
        if (looking && wanted.filter(latest -> latest == topology).isEmpty()) {
            wanted = Optional.of(topology);
            exported = Optional.empty();
            scheduler.request(topology, this::workedOut);
            fill();
        }
    }

    private void workedOut(Scheduler.Outcome<Topology, ExportFiles> ended) {
        if (wanted.filter(latest -> latest == ended.input()).isPresent()) {
            exported = Optional.of(ended instanceof Scheduler.Outcome.Done(var _, var files) ? files : ExportFiles.NONE);
            fill();
        }
    }

    private void fill() {
        var element = session.selection().sole();
        var lines = element.flatMap(id -> exported.map(files -> lines(files, id))).orElse(List.of());
        code.show(lines);
        long files = lines.stream().filter(line -> line.syntax().isEmpty()).count();
        title.setText(element.map(id -> labels.now("config.lines", name(id), lines.size() - files, files)).orElse(""));
        title.setManaged(!lines.isEmpty());
        nothing.setText(element.isEmpty() ? labels.now("config.nothing-selected") : exported.isEmpty() ? labels.now("config.working")
                : labels.now("config.no-lines", name(element.get())));
    }

    private List<CodeLine> lines(ExportFiles files, Id element) {
        return artifacts(files).stream().flatMap(artifact -> CodeLine.of(artifact, element)).toList();
    }

    private List<Artifact> artifacts(ExportFiles files) {
        return files.artifacts(files.targets(), labels.locale());
    }

    private String name(Id element) {
        return session.document().topology().label(element);
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
