package bulkhead.delivery;

import bulkhead.storage.Folder;
import bulkhead.storage.UnwritableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which files were exported into a folder, and the hash of each as it was written: {@value #NAME} in the folder. Without one, or with
 * one that can't be read, every file there counts as somebody else's.
 */
record Receipt(Map<String, String> files) {
    static final String NAME = ".bulkhead-export.json";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Receipt {
        files = Map.copyOf(files);
    }

    static Receipt in(Path folder) {
        try {
            var tree = JSON.readTree(Files.readString(folder.resolve(NAME)));
            return new Receipt(tree.path("version").asInt(0) == VERSION ? hashes(tree.path("files")) : Map.of());
        } catch (IOException | JacksonException _) {
            return new Receipt(Map.of());
        }
    }

    private static Map<String, String> hashes(JsonNode files) {
        return files.propertyStream().filter(file -> file.getValue().isString())
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().stringValue()));
    }

    Optional<String> hash(String path) {
        return Optional.ofNullable(files.get(path));
    }

    Receipt without(Predicate<String> forgotten) {
        var all = new TreeMap<>(files);
        all.keySet().removeIf(forgotten);
        return new Receipt(all);
    }

    Receipt with(Map<String, String> written) {
        var all = new TreeMap<>(files);
        all.putAll(written);
        return new Receipt(all);
    }

    void write(Path folder) throws UnwritableDocument {
        var receipt = JSON.createObjectNode().put("version", VERSION);
        var hashes = receipt.putObject("files");
        new TreeMap<>(files).forEach(hashes::put);
        Folder.write(folder.resolve(NAME), (JSON.writeValueAsString(receipt) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
