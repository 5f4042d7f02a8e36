package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Files of every version that was ever published stay here unedited for ever, and open for ever: as written by the program, and
 * as written by hand with everything short that may be short.
 */
class OldFilesTest {
    private static final Path FILES = Path.of("src/test/resources/documents");

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(FILES.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFileOpensAndKeepsItsMeaningWhenSaved() throws IOException {
        return files("v1").map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            var document = DocumentFiles.read(file, Vocabulary.open());
            assertEquals(document, DocumentReader.read("saved", DocumentWriter.text(document), Vocabulary.open()).document());
        }));
    }

    @Test
    void aFileTheProgramWroteIsWrittenAgainByteForByte() throws Exception {
        var file = FILES.resolve("v1/shop.bulkhead.json");
        assertEquals(Files.readString(file), DocumentWriter.text(DocumentFiles.read(file, Vocabulary.open())));
    }

    @Test
    void whatIsShortByHandMeansTheSameAsWhatTheProgramWrites() throws Exception {
        assertEquals(DocumentFiles.read(FILES.resolve("v1/shop.bulkhead.json"), Vocabulary.open()),
                DocumentFiles.read(FILES.resolve("v1/shop-by-hand.bulkhead.json"), Vocabulary.open()));
    }
}
