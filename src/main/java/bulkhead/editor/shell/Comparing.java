package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.editor.cost.CostPane;
import bulkhead.editor.cost.Other;
import bulkhead.storage.DocumentFiles;
import bulkhead.storage.UnreadableDocument;
import java.nio.file.Path;

/** Asks which file's document the cost is compared with, and reads it. The file is only read, and only once. */
final class Comparing {
    private final Destinations destinations;
    private final Alerts alerts;
    private final CostPane cost;
    private Runnable chosen = () -> { };

    Comparing(Destinations destinations, Alerts alerts, CostPane cost) {
        this.destinations = destinations;
        this.alerts = alerts;
        this.cost = cost;
    }

    void whenChosen(Runnable action) {
        chosen = action;
    }

    void choose() {
        destinations.open().ifPresent(this::read);
    }

    private void read(Path path) {
        try {
            var document = DocumentFiles.read(path, Catalog.standard());
            var name = document.meta().name();
            cost.compare(new Other(name.isBlank() ? path.getFileName().toString() : name, path.toString(), document));
            chosen.run();
        } catch (UnreadableDocument unreadable) {
            alerts.unreadable(path, unreadable);
        }
    }
}
