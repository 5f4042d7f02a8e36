package bulkhead.editor.shell;

import bulkhead.storage.DocumentFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where to read from and write to: asks for a file, completes a name typed without its ending, and asks before replacing a file
 * that the dialog, having heard the shorter name only, couldn't ask about.
 */
final class Destinations {
    private static final String JSON = ".json";

    private final FileDialogs dialogs;
    private final Alerts alerts;

    Destinations(FileDialogs dialogs, Alerts alerts) {
        this.dialogs = dialogs;
        this.alerts = alerts;
    }

    Optional<Path> open() {
        return dialogs.open();
    }

    /** Where to save a document. A file that is there and ends in .json keeps its name. */
    Optional<Path> document(Path proposed) {
        return dialogs.save(proposed).flatMap(chosen -> chosen.toString().endsWith(JSON) && Files.exists(chosen)
                ? Optional.of(chosen)
                : agreed(chosen, named(chosen, JSON, DocumentFiles.SUFFIX)));
    }

    /** Where to save a picture; the ending of the proposal says which sort. */
    Optional<Path> picture(Path proposed) {
        var name = proposed.getFileName().toString();
        var suffix = name.substring(name.lastIndexOf('.'));
        return dialogs.picture(proposed).flatMap(chosen -> agreed(chosen, named(chosen, suffix, suffix)));
    }

    Optional<Path> folder() {
        return dialogs.folder();
    }

    private Optional<Path> agreed(Path chosen, Path complete) {
        return Optional.of(complete).filter(file -> file.equals(chosen) || !Files.exists(file)
                || alerts.replaceFile(file.getFileName().toString()));
    }

    private static Path named(Path chosen, String end, String suffix) {
        var name = chosen.getFileName().toString();
        if (name.endsWith(suffix)) {
            return chosen;
        }
        var stem = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
        return chosen.resolveSibling(stem + suffix);
    }
}
