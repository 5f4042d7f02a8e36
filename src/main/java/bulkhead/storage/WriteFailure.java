package bulkhead.storage;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file could not be written, found by looking at the file system: what systems say of it differs by language. */
final class WriteFailure {
    private WriteFailure() {
    }

    static Complaint complaint(Path file, long bytes, IOException failure) {
        return Complaint.ofFile(file.toString(), key(file, bytes), reason(failure));
    }

    /** What the system says, without the path of the file, which is named anyway. */
    static String reason(IOException failure) {
        return failure instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(failure.getMessage());
    }

    private static String key(Path file, long bytes) {
        try {
            var target = AtomicFile.target(file);
            var folder = target.getParent();
            if (Files.isDirectory(target)) {
                return "directory";
            } else if (!Files.isDirectory(folder)) {
                return "no-folder";
            } else if (Files.getFileStore(folder).isReadOnly()) {
                return "read-only";
            } else if (Files.exists(target) && !Files.isRegularFile(target)) {
                return "no-regular-file";
            } else if (!Files.isWritable(folder) || Files.exists(target) && !Files.isWritable(target)) {
                return "may-not-write";
            } else if (isFull(Files.getFileStore(folder), bytes)) {
                return "no-space";
            }
        } catch (IOException _) {
            return "cannot-write";
        }
        return "cannot-write";
    }

    /** File systems of the kernel's own have no space at all, yet aren't full. */
    private static boolean isFull(FileStore store, long bytes) throws IOException {
        return store.getTotalSpace() > 0 && store.getUsableSpace() < bytes;
    }
}
