package bulkhead.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeMap;

/** Exported files as they were last looked at. Rewritten only with {@code -Dgolden.rewrite=true}. */
public final class Golden {
    private static final Path ROOT = Path.of("src/test/resources/bulkhead/export");

    private Golden() {
    }

    /** The files are those of the folder, and their notes those of its {@code notes.txt}. */
    public static void matches(String folder, Export export) {
        var files = new TreeMap<String, String>();
        export.artifacts().forEach(artifact -> files.put(artifact.path(), artifact.text()));
        files.put("notes.txt", notes(export));
        var root = ROOT.resolve(folder);
        try {
            if (Boolean.getBoolean("golden.rewrite")) {
                rewrite(root, files);
            }
            assertEquals(files.keySet(), new TreeMap<>(read(root)).keySet());
            var expected = read(root);
            files.forEach((path, text) -> assertEquals(expected.get(path), text, folder + "/" + path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String notes(Export export) {
        var lines = new StringBuilder();
        export.notes().forEach(note -> lines.append(note.sentence(Locale.ENGLISH)).append('\n'));
        return lines.toString();
    }

    private static TreeMap<String, String> read(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        for (var file : files(root)) {
            files.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return files;
    }

    private static Collection<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            fail("There is no " + root + "; look at what -Dgolden.rewrite=true writes.");
        }
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void rewrite(Path root, TreeMap<String, String> files) throws IOException {
        if (Files.isDirectory(root)) {
            for (var old : files(root)) {
                Files.delete(old);
            }
        }
        for (var file : files.entrySet()) {
            var path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
