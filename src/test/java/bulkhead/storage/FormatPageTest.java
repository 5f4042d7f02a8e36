package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Unit;
import bulkhead.model.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code docs/format.md} shows is what the program writes, and so are the models that come with it. */
class FormatPageTest {
    private static final Path PAGE = Path.of("docs/format.md");

    @Test
    void theExampleIsAsTheProgramWritesIt() throws Exception {
        var example = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE)).results().findFirst()
                .orElseThrow().group(1);
        assertEquals(example, DocumentWriter.text(DocumentReader.read("example", example, Vocabulary.open()).document()));
    }

    @Test
    void everyUnitAndSectionIsNamed() throws IOException {
        var page = Files.readString(PAGE);
        var words = Stream.concat(Arrays.stream(Unit.values()).map(Unit::symbol), Section.all().stream().map(Section::name));
        assertEquals(List.of(), words.filter(word -> !word.isEmpty() && !page.contains("`" + word + "`")).toList());
        assertTrue(page.contains((DocumentFiles.LARGEST >> 20) + " MiB") && page.contains(NodeReader.DEEPEST + " levels"));
    }

    @TestFactory
    Stream<DynamicTest> theModelsAreAsTheProgramWritesThem() throws IOException {
        try (var files = Files.list(Path.of("models"))) {
            return files.filter(file -> file.toString().endsWith(DocumentFiles.SUFFIX)).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () ->
                            assertEquals(Files.readString(file),
                                    DocumentWriter.text(DocumentFiles.read(file, Vocabulary.open())))));
        }
    }
}
