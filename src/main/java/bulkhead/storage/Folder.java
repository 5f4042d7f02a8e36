package bulkhead.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Files written into a folder, each whole or not at all. */
public final class Folder {
    private Folder() {
    }

    /**
     * Writes each file under its relative path, making folders where they are missing. Files already there are replaced; others are left alone.
     * @throws UnwritableDocument saying which file couldn't be written and why
     */
    public static void write(Path folder, Map<String, byte[]> files) throws UnwritableDocument {
        for (var file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** Writes one file, making its folder where it is missing. */
    public static void write(Path file, byte[] content) throws UnwritableDocument {
        make(file, file.toAbsolutePath().getParent());
        AtomicFile.write(file, content);
    }

    private static void make(Path file, Path folder) throws UnwritableDocument {
        var inTheWay = Stream.iterate(folder, above -> above != null, Path::getParent).filter(Files::exists).findFirst()
                .filter(nearest -> !Files.isDirectory(nearest));
        if (inTheWay.isPresent()) {
            throw new UnwritableDocument(Complaint.ofFile(file.toString(), "folder-in-the-way", inTheWay.get().toString()));
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UnwritableDocument(Complaint.ofFile(file.toString(), "no-new-folder", String.valueOf(failure.getMessage())));
        }
    }
}
