package bulkhead.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder for a while, for one user alone; closing removes it with all that is in it. */
public record Workplace(Path folder) implements AutoCloseable {
    public static Workplace open() {
        try {
            return new Workplace(Files.createTempDirectory("bulkhead-").toRealPath());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Puts a file below, making its folders. */
    public Path put(String path, byte[] content) {
        var file = folder.resolve(path).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("'" + path + "' leads outside the folder.");
        }
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What can't be removed is left to the system: nobody waits for it. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new Removing());
        } catch (IOException _) {
            // a program that has just been killed may still hold a file
        }
    }

    private static final class Removing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
