package bulkhead.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Replaces a file as a whole or not at all: a new file beside it, forced to disk, renamed over it. A link stays and its target is
 * replaced; permissions and, as far as allowed, owner and group stay.
 */
final class AtomicFile {
    private static final int MOST_LINKS = 40;

    private AtomicFile() {
    }

    static void write(Path file, byte[] bytes) throws UnwritableDocument {
        try {
            replace(target(file), bytes);
        } catch (IOException failure) {
            throw new UnwritableDocument(WriteFailure.complaint(file, bytes.length, failure));
        }
    }

    /** Where a link, or a link to a link, leads in the end; that need not exist yet. */
    static Path target(Path file) throws IOException {
        var target = file.toAbsolutePath();
        for (int i = 0; Files.isSymbolicLink(target) && i < MOST_LINKS; i++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target) && !(Files.isRegularFile(target) && Files.isWritable(target))) {
            throw new IOException("not a file that may be written");
        }
        var folder = target.getParent();
        var temporary = Files.createTempFile(folder, ".bulkhead-", ".tmp", asUsual(folder));
        try {
            fill(temporary, bytes);
            keepAttributes(target, temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        force(folder);
    }

    /** Temporary files are private; this one becomes the document, so it gets what the user's mask allows. */
    private static FileAttribute<?>[] asUsual(Path folder) {
        var all = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));
        return isPosix(folder) ? new FileAttribute<?>[] {all} : new FileAttribute<?>[0];
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void keepAttributes(Path from, Path to) throws IOException {
        if (Files.exists(from) && isPosix(from)) {
            var old = Files.getFileAttributeView(from, PosixFileAttributeView.class).readAttributes();
            var view = Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            try {
                view.setGroup(old.group());
                view.setOwner(old.owner());
            } catch (IOException _) {
                // only root may give files away; the content matters more
            }
            view.setPermissions(old.permissions());
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    /** Makes the rename itself last; where folders can't be opened (Windows) the system does that by itself. */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // the document is in place; only a power cut within the next seconds could bring the old one back
        }
    }
}
