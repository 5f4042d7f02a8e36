package bulkhead.export;

import bulkhead.catalog.Catalog;
import bulkhead.model.Topology;
import bulkhead.storage.DocumentReader;
import bulkhead.storage.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The topologies of the layouts that come with the program, by name. */
public final class Models {
    private static final String END = ".bulkhead.json";

    private Models() {
    }

    public static Map<String, Topology> all() {
        var models = new LinkedHashMap<String, Topology>();
        try (var files = Files.list(Path.of("models"))) {
            for (var file : files.filter(each -> each.toString().endsWith(END)).sorted().toList()) {
                var name = file.getFileName().toString().replace(END, "");
                models.put(name, DocumentReader.read(name, Files.readAllBytes(file), Catalog.standard()).document().topology());
            }
            return models;
        } catch (IOException | UnreadableDocument broken) {
            throw new AssertionError(broken);
        }
    }
}
