package bulkhead.cli;

import bulkhead.catalog.Catalog;
import bulkhead.storage.DocumentFiles;
import bulkhead.storage.Reading;
import bulkhead.storage.UnreadableDocument;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what a command was given, and says on standard error why it can't. */
final class Documents {
    private Documents() {
    }

    static Optional<Reading> read(Path file, Console console) {
        try {
            return Optional.of(DocumentFiles.reading(file, Catalog.standard()));
        } catch (UnreadableDocument unreadable) {
            console.say(unreadable.complaints().stream().map(complaint -> complaint.text(console.locale())));
            return Optional.empty();
        }
    }
}
