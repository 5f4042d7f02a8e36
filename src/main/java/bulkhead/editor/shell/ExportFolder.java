package bulkhead.editor.shell;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The folder a document was exported to last; remembered for each document that has a file. */
final class ExportFolder {
    private final Settings settings;
    private final Filing filing;
    private final ReadOnlyObjectWrapper<Optional<Path>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());

    ExportFolder(Settings settings, Filing filing) {
        this.settings = settings;
        this.filing = filing;
        filing.fileProperty().subscribe(file -> chosen.set(file.flatMap(this::remembered)));
    }

    private Optional<Path> remembered(Path file) {
        return settings.word(key(file)).stream().flatMap(ExportFolder::path).filter(Files::isDirectory).findFirst();
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException _) {
            return Stream.empty();
        }
    }

    /** Paths may be longer than a key of the settings. */
    private static String key(Path file) {
        return "export-to." + UUID.nameUUIDFromBytes(file.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
    }

    Optional<Path> chosen() {
        return chosen.get();
    }

    ReadOnlyObjectProperty<Optional<Path>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(Path folder) {
        chosen.set(Optional.of(folder));
        filing.fileProperty().get().ifPresent(file -> settings.put(key(file), folder.toString()));
    }
}
