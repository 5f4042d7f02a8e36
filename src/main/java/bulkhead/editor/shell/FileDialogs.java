package bulkhead.editor.shell;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person at the screen for files; empty where the question was dismissed. */
public interface FileDialogs {
    Optional<Path> open();

    /** @param proposed what the file would be called */
    Optional<Path> save(Path proposed);

    /** @param proposed what the picture would be called; its ending is that of the format */
    Optional<Path> picture(Path proposed);

    /** A folder to write files into. */
    Optional<Path> folder();
}
