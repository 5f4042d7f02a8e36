package bulkhead.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts for people say the same in both languages. */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources/bulkhead");

    @Test
    void thereAreTexts() {
        assertFalse(rooms().toList().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesHaveTheSameKeysWithTheSameArguments(Path room) {
        assertEquals(arguments(room.resolve("texts_en.properties")), arguments(room.resolve("texts_de.properties")));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noKeyStandsTwice(Path room) throws IOException {
        for (var language : List.of("en", "de")) {
            var keys = Files.readAllLines(room.resolve("texts_" + language + ".properties")).stream()
                    .filter(line -> line.matches("[^#!\\s][^=:]*[=:].*")).map(line -> line.split("[=:]", 2)[0].strip()).toList();
            assertEquals(keys.stream().distinct().toList(), keys, language);
        }
    }

    @Test
    void everyNoteOfAnExportHasATextAndACategory() throws IOException {
        var categories = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("export/notes.properties"))) {
            categories.load(reader);
        }
        var notes = arguments(RESOURCES.resolve("export/texts_en.properties")).keySet().stream().filter(key -> key.startsWith("note."))
                .map(key -> key.substring("note.".length())).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(notes, new TreeSet<>(categories.stringPropertyNames()), "keys of notes.properties");
        categories.forEach((key, words) -> assertTrue(words.toString()
                .matches("choice|loss|provide( (environment|file|secret|config-map|session|account|program) \\S.*)?"), () -> key + "=" + words));
    }

    static Stream<Path> rooms() {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.getFileName().toString().matches("texts_\\w+\\.properties"))
                    .map(Path::getParent).distinct().sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Per key, which of {0}, {1} … its pattern uses. */
    private static TreeMap<String, TreeSet<Integer>> arguments(Path bundle) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var arguments = new TreeMap<String, TreeSet<Integer>>();
        texts.stringPropertyNames().forEach(key -> arguments.put(key, used(texts.getProperty(key))));
        return arguments;
    }

    private static TreeSet<Integer> used(String pattern) {
        var count = new MessageFormat(pattern).getFormatsByArgumentIndex().length;
        return IntStream.range(0, count).filter(index -> pattern.contains("{" + index)).boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
