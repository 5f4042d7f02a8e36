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
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    /** One alone is swallowed, and what stands between two of them is taken as it is. */
    @ParameterizedTest
    @MethodSource("rooms")
    void everyApostropheStandsTwice(Path room) {
        for (var language : List.of("en", "de")) {
            texts(room, language).forEach((key, text) -> assertFalse(text.replace("''", "").contains("'"), () -> key + "=" + text));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noReaderHasToTellOneFromMany(Path room) {
        for (var language : List.of("en", "de")) {
            texts(room, language).forEach((key, text) -> assertFalse(text.matches(".*\\p{L}\\((s|es|n|en|e)\\).*"), () -> key + "=" + text));
        }
    }

    /** Words that were given up for another, so that each idea has one; what people search by may be any. */
    private static final Map<String, String> GIVEN_UP = Map.ofEntries(Map.entry("Repliken?\\b", "Replikat"), Map.entry("[Pp]rimären?\\b", "Primärserver"),
            Map.entry("Zeitgrenze", "Zeitlimit"), Map.entry("Bearbeitungszeit", "Bedienzeit"), Map.entry("Verbraucher|Abnehmer", "Konsument"),
            Map.entry("Kennzahl", "Messwert"), Map.entry("Abbild", "Image"), Map.entry("Festplatte", "Platte"), Map.entry("Übersicht", "Dashboard"),
            Map.entry("[Hh]ingenommen", "unterdrückt"), Map.entry("Arbeiter\\b", "Worker"), Map.entry("Prüfintervall", "Prüfabstand"),
            Map.entry("Node-Pool", "Knotenpool"), Map.entry("Rückfall|Ersatzweg", "Ausweichweg"), Map.entry("Namespace", "Namensraum"), Map.entry("Minimale Schnitte\\b", "Minimale Schnittmengen"),
            Map.entry("\\w+en Sie\\b", "Infinitiv"), Map.entry("''[^']*''", "„“"));

    @ParameterizedTest
    @MethodSource("rooms")
    void germanHasOneWordForEachIdea(Path room) {
        // a window speaks to whoever sits before it
        var texts = texts(room, "de");
        texts.keySet().removeIf(key -> key.endsWith(".synonyms") || room.startsWith(RESOURCES.resolve("editor")));
        texts.forEach((key, text) -> GIVEN_UP.forEach((word, instead) -> assertFalse(Pattern.compile(word).matcher(text).find(),
                () -> key + "=" + text + " (" + instead + ")")));
    }

    private static TreeMap<String, String> texts(Path room, String language) {
        var texts = new TreeMap<String, String>();
        read(room.resolve("texts_" + language + ".properties")).forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    /** These are read by the library of the command line, which has a way of its own of putting in values. */
    @Test
    void bothLanguagesExplainTheSameArgumentsOfTheCommandLine() throws IOException {
        assertEquals(variables("en"), variables("de"));
    }

    private static TreeMap<String, List<String>> variables(String language) throws IOException {
        var texts = read(RESOURCES.resolve("cli/help_" + language + ".properties"));
        var variables = new TreeMap<String, List<String>>();
        texts.forEach((key, text) -> variables.put(key.toString(),
                Pattern.compile("\\$\\{[^}]*}").matcher(text.toString()).results().map(MatchResult::group).toList()));
        assertFalse(variables.isEmpty());
        return variables;
    }

    @Test
    void everyNoteOfAnExportHasATextAndACategory() throws IOException {
        var categories = read(RESOURCES.resolve("export/notes.properties"));
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

    private static Properties read(Path bundle) {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** Per key, which of {0}, {1} … its pattern uses. */
    private static TreeMap<String, TreeSet<Integer>> arguments(Path bundle) {
        var texts = read(bundle);
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
