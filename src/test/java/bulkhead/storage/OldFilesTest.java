package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files of every version that was ever written stay here unedited for ever, and open for ever. */
class OldFilesTest {
    private static final Path FILES = Path.of("src/test/resources/documents");

    @TestFactory
    List<DynamicTest> everyFileOfVersionOneIsReadAndWrittenByteForByte() throws IOException {
        try (var files = Files.list(FILES.resolve("v1"))) {
            return files.sorted().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () ->
                    assertEquals(Files.readString(file), DocumentWriter.text(DocumentFiles.read(file, Vocabulary.open()))))).toList();
        }
    }
}
