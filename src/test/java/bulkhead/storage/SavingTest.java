package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Document;
import bulkhead.model.RandomDocuments;
import bulkhead.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    private static final Document OLD = RandomDocuments.document(1);
    private static final Document NEW = RandomDocuments.document(2);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("shop.bulkhead.json");
    }

    private static Document read(Path file) throws UnreadableDocument {
        return DocumentFiles.read(file, Vocabulary.open());
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static String complaint(Path file) {
        return assertThrows(UnwritableDocument.class, () -> DocumentFiles.write(NEW, file)).complaint().sentence(Locale.ENGLISH);
    }

    @Test
    void whatWasSavedIsReadAgainAndNothingElseIsLeft() throws Exception {
        DocumentFiles.write(OLD, file());
        DocumentFiles.write(NEW, file());
        assertEquals(NEW, read(file()));
        assertEquals(List.of("shop.bulkhead.json"), files());
    }

    @Test
    void aNewFileGetsTheUsualPermissionsAndAnOldOneKeepsIts() throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        DocumentFiles.write(OLD, file());
        var usual = Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))));
        assertEquals(usual, Files.getPosixFilePermissions(file()));

        var narrow = PosixFilePermissions.fromString("rw-r-----");
        Files.setPosixFilePermissions(file(), narrow);
        DocumentFiles.write(NEW, file());
        assertEquals(narrow, Files.getPosixFilePermissions(file()));
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws Exception {
        var target = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.bulkhead.json");
        Files.createSymbolicLink(folder.resolve("second"), Path.of("elsewhere/real.bulkhead.json"));
        Files.createSymbolicLink(file(), Path.of("second"));
        DocumentFiles.write(OLD, file());
        DocumentFiles.write(NEW, file());
        assertTrue(Files.isSymbolicLink(file()) && Files.isSymbolicLink(folder.resolve("second")));
        assertEquals(NEW, read(target));
        assertEquals(List.of("elsewhere", "second", "shop.bulkhead.json"), files());
    }

    @Test
    void whatIsNoFileIsLeftAloneAndNamed() throws Exception {
        var full = Files.createDirectory(folder.resolve("full.bulkhead.json"));
        Files.createFile(full.resolve("inside"));
        assertEquals("This is a folder, not a file; name a file in it.", complaint(full));
        assertEquals("The folder to save in does not exist; create it or choose another.",
                complaint(folder.resolve("none/shop.bulkhead.json")));
        assertEquals(List.of("full.bulkhead.json"), files());
    }

    @Test
    void aDeviceIsNotReplacedByAFile() {
        var device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "no /dev/null here");
        assertEquals("This is a device or the like, not a file; choose another name.", complaint(device));
    }

    @Test
    void withoutPermissionTheOldFileStays() throws Exception {
        DocumentFiles.write(OLD, file());
        Assumptions.assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "this user may write everywhere");
        try {
            assertEquals("Writing here is not permitted; save elsewhere or ask the owner for permission.", complaint(file()));
        } finally {
            assertTrue(folder.toFile().setWritable(true));
        }
        assertEquals(OLD, read(file()));
    }

    @Test
    void aFileThatIsReadOnlyIsNotReplaced() throws Exception {
        DocumentFiles.write(OLD, file());
        Assumptions.assumeTrue(file().toFile().setWritable(false) && !Files.isWritable(file()), "this user may write every file");
        assertEquals("Writing here is not permitted; save elsewhere or ask the owner for permission.", complaint(file()));
        assertEquals(OLD, read(file()));
    }

    @Test
    void whoReadsWhileOthersSaveSeesOneWholeDocument() throws Exception {
        DocumentFiles.write(OLD, file());
        var done = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    DocumentFiles.write(i % 2 == 0 ? NEW : OLD, file());
                }
            } catch (UnwritableDocument failure) {
                throw new IllegalStateException(failure);
            } finally {
                done.set(true);
            }
        });
        do {
            var seen = read(file());
            assertTrue(seen.equals(OLD) || seen.equals(NEW));
        } while (!done.get());
        writer.join();
        assertEquals(OLD, read(file()));
    }
}
