package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.editor.session.Session;
import bulkhead.model.Document;
import bulkhead.storage.DocumentFiles;
import bulkhead.storage.UnreadableDocument;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** New, open, save: which file the session's document is from. Changes are never dropped without asking. */
final class Filing {
    private final Session session;
    private final Destinations destinations;
    private final Alerts alerts;
    private final Appearance appearance;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> recent;

    Filing(Session session, Destinations destinations, Alerts alerts, Appearance appearance, Settings settings) {
        this.session = session;
        this.destinations = destinations;
        this.alerts = alerts;
        this.appearance = appearance;
        this.settings = settings;
        this.recent = new ReadOnlyObjectWrapper<>(this, "recent", settings.recent());
    }

    /** Empty for a document that has never been saved. */
    ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Path>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** The file's name, or what a document without file is called. */
    String name() {
        return file.get().map(path -> path.getFileName().toString()).orElseGet(() -> appearance.labels().now("untitled"));
    }

    void startNew() {
        if (mayLeave()) {
            file.set(Optional.empty());
            session.open(Document.EMPTY);
        }
    }

    void open() {
        if (mayLeave()) {
            destinations.open().ifPresent(this::read);
        }
    }

    void open(Path chosen) {
        if (mayLeave()) {
            read(chosen);
        }
    }

    private void read(Path chosen) {
        var path = chosen.toAbsolutePath().normalize();
        try {
            var document = DocumentFiles.read(path, Catalog.standard());
            file.set(Optional.of(path));
            session.open(document);
            settings.opened(path);
        } catch (UnreadableDocument unreadable) {
            settings.forget(path);
            alerts.unreadable(path, unreadable);
        }
        recent.set(settings.recent());
    }

    /** Whether it is in a file now. */
    boolean save() {
        return file.get().map(this::write).orElseGet(this::saveAs);
    }

    boolean saveAs() {
        return destinations.document(proposal()).map(chosen -> write(chosen.toAbsolutePath().normalize())).orElse(false);
    }

    private Path proposal() {
        return file.get().orElseGet(() -> Path.of(fileName(session.document().meta().name()) + DocumentFiles.SUFFIX));
    }

    /** The title of a document as it may stand in a file's name. */
    private String fileName(String title) {
        var plain = title.strip().replaceAll("[^\\p{L}\\p{N}._ -]+", "-").replaceAll("^[. -]+|[. -]+$", "");
        return plain.isEmpty() ? appearance.labels().now("untitled") : plain;
    }

    private boolean write(Path path) {
        var document = session.document();
        try {
            DocumentFiles.write(document, path);
        } catch (UnwritableDocument unwritable) {
            alerts.unwritten(path, unwritable);
            return false;
        }
        file.set(Optional.of(path));
        session.markSaved(document);
        settings.opened(path);
        recent.set(settings.recent());
        return true;
    }

    /** Whether the document may be left: nothing unsaved, or it has just been saved or given up. */
    boolean mayLeave() {
        return !session.unsaved() || switch (alerts.unsaved(name())) {
            case SAVE -> save();
            case DISCARD -> true;
            case CANCEL -> false;
        };
    }

    /** What a file made from this document would be called. */
    Path beside(String suffix) {
        var base = proposal();
        var name = base.getFileName().toString();
        var stem = name.endsWith(DocumentFiles.SUFFIX) ? name.substring(0, name.length() - DocumentFiles.SUFFIX.length()) : name;
        return base.resolveSibling(stem + suffix);
    }
}
