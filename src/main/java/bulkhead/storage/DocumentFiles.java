package bulkhead.storage;

import bulkhead.model.Document;
import bulkhead.model.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Documents in files. */
public final class DocumentFiles {
    /** How files of documents end. */
    public static final String SUFFIX = ".bulkhead.json";
    /** Larger files are refused unread: 64 MiB, some hundred thousand components. */
    public static final int LARGEST = 64 << 20;

    private DocumentFiles() {
    }

    public static Document read(Path file, Vocabulary vocabulary) throws UnreadableDocument {
        return reading(file, vocabulary).document();
    }

    /** The document with the place of each element in the file. */
    public static Reading reading(Path file, Vocabulary vocabulary) throws UnreadableDocument {
        return DocumentReader.read(file.toString(), bytes(file), vocabulary);
    }

    /** What any file holds, of a size a document may have. */
    public static byte[] bytes(Path file) throws UnreadableDocument {
        if (Files.isDirectory(file)) {
            throw unreadable(file, "directory");
        }
        try (var in = Files.newInputStream(file)) {
            // a file may grow, and what is no regular file has no size: so read no more than allowed, whatever the size says
            var bytes = Files.size(file) > LARGEST ? new byte[LARGEST + 1] : in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable(file, "too-large");
            }
            return bytes;
        } catch (NoSuchFileException _) {
            throw unreadable(file, "no-file");
        } catch (AccessDeniedException _) {
            throw unreadable(file, "may-not-read");
        } catch (IOException failure) {
            throw unreadable(file, "cannot-read", WriteFailure.reason(failure));
        }
    }

    private static UnreadableDocument unreadable(Path file, String key, String... arguments) {
        return new UnreadableDocument(Complaint.ofFile(file.toString(), key, arguments));
    }

    /** Saves so that at any moment the file holds either what it held before or the whole document. */
    public static void write(Document document, Path file) throws UnwritableDocument {
        AtomicFile.write(file, DocumentWriter.text(document).getBytes(StandardCharsets.UTF_8));
    }
}
