package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** How commands say how they are called, and what is wrong with how they were, in both languages. */
class UsageTest {
    private static final String MODEL = "models/hq-after.bulkhead.json";

    private record Run(int code, String out, String err) {
        String sentence() {
            return err.lines().findFirst().orElse("");
        }
    }

    private static Run run(Locale locale, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                locale, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "                                    | Einen Befehl nennen oder eine Datei, die geöffnet werden soll.",
        "draw                                | Es gibt keinen Befehl „draw“; zur Wahl stehen: check, analyse, export, render, solve, drill, kinds, rules.",
        "kinds --colour                      | Es gibt hier keine Option „--colour“; --help nennt alle.",
        "kinds x                             | „x“ ist zu viel; weglassen.",
        "check                               | Es fehlt: DATEI.",
        "export                              | Es fehlt: --to ORDNER, DATEI.",
        "analyse MODEL --load                | --load braucht einen Wert: --load FAKTOR.",
        "check MODEL --format --fixes        | --format braucht einen Wert: --format FORMAT.",
        "rules --format json --format json   | --format steht zweimal da; einmal genügt.",
        "rules --format yaml                 | --format kann nicht „yaml“ sein; zur Wahl stehen: text, json.",
        "rules --lang fr                     | --lang kann nicht „fr“ sein; zur Wahl stehen: de, en.",
        "analyse MODEL --order x             | --order kann nicht „x“ sein; eine ganze Zahl angeben.",
        "analyse MODEL --load x              | --load kann nicht „x“ sein; eine Zahl angeben, etwa 1.5.",
        "export MODEL --to x --dry-run=maybe | --dry-run nimmt keinen Wert; „maybe“ weglassen.",
        "export MODEL --to=                  | --to kann nicht „“ sein; eine Datei oder einen Ordner nennen.",
        "solve docs/bridge.xml --order 0     | Es gibt keine Ordnung 0; möglich sind 1 bis 9.",
        "analyse MODEL --order 4             | Es gibt keine Ordnung 4; möglich sind 1 bis 3.",
        "analyse MODEL --pairs -1            | Es kann keine -1 Paare geben; möglich sind 0 und mehr.",
        "render MODEL -o x.gif               | „x.gif“ muss auf .svg, .png oder .pdf enden.",
        "render MODEL -o /                   | „/“ muss auf .svg, .png oder .pdf enden."})
    void wrongUsageIsSaidInTheReadersLanguage(String line, String sentence) {
        var args = line == null ? new String[0] : line.replace("MODEL", MODEL).split(" ");
        var german = run(Locale.GERMAN, args);
        assertEquals(new Run(Exit.USAGE, "", german.err()), german);
        assertEquals(sentence, german.sentence());
        assertTrue(german.err().contains("\nAufruf: bulkhead"), german.err());
        var english = run(Locale.ENGLISH, args);
        assertEquals(new Run(Exit.USAGE, "", english.err()), english);
        assertTrue(english.err().contains("\nUsage: bulkhead"), english.err());
        assertFalse(english.sentence().matches(".*[„“äöüß].*|Es .*"), english.sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check nope.json", "export MODEL --to x --target nope", "analyse MODEL --load 0", "kinds --colour", "kinds", "drill -h", "-h", ""})
    void theLanguageMayStandBeforeOrAfterTheCommand(String line) {
        var args = Stream.of(line.replace("MODEL", MODEL).split(" ")).filter(word -> !word.isEmpty()).toList();
        var german = run(Locale.GERMAN, args.toArray(String[]::new));
        for (var option : List.of(List.of("--lang", "de"), List.of("--lang=DE"))) {
            assertEquals(german, run(Locale.ENGLISH, joined(option, args)));
            assertEquals(german, run(Locale.ENGLISH, joined(args, option)));
        }
        assertNotEquals(german, run(Locale.GERMAN, joined(List.of("--lang", "en"), args)));
    }

    @Test
    void theLanguageThatIsAskedForHoldsForProgramsToo() {
        assertEquals(run(Locale.ENGLISH, "rules", "--format", "json"), run(Locale.GERMAN, "rules", "--format", "json"));
        assertEquals(run(Locale.ENGLISH, "rules", "--lang", "de", "--format", "json"), run(Locale.GERMAN, "--lang", "de", "rules", "--format", "json"));
        assertNotEquals(run(Locale.ENGLISH, "rules", "--format", "json"), run(Locale.ENGLISH, "--lang", "de", "rules", "--format", "json"));
        assertEquals(Optional.empty(), Language.in("check", "--lang"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "analyse", "export --to x", "render -o x.svg", "solve", "drill"})
    void aMissingFileIsCodeThreeInGermanToo(String line) {
        assertEquals(new Run(Exit.UNREADABLE, line.equals("check") ? "\n" : "", "nope.json: Die Datei gibt es nicht; Namen prüfen.\n"),
                run(Locale.GERMAN, (line + " nope.json").split(" ")));
    }

    @Test
    void aFileWhoseNameStartsWithAnAtSignIsAFile() {
        assertEquals("@" + MODEL + ": There is no such file; check the name.", run(Locale.ENGLISH, "check", "@" + MODEL).sentence());
    }

    static Stream<String> commands() {
        return Stream.concat(Stream.of(""), commands(Locale.ENGLISH).getSubcommands().keySet().stream());
    }

    private static CommandLine commands(Locale locale) {
        return Cli.commands(new Console(System.out, System.err, locale));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyArgumentOfACommandIsExplainedInBothLanguages(String name) {
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            var root = commands(locale);
            var spec = (name.isEmpty() ? root : root.getSubcommands().get(name)).getCommandSpec();
            assertTrue(spec.usageMessage().description().length > 0, name);
            spec.args().forEach(argument -> assertTrue(argument.description().length > 0, () -> name + " " + argument));
        }
        assertNotEquals(run(Locale.GERMAN, name, "-h"), run(Locale.ENGLISH, name, "-h"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpHasNoWordOfTheOtherLanguageAndNothingUnfilled(String name) {
        var args = Stream.of(name, "--help").filter(word -> !word.isEmpty()).toArray(String[]::new);
        var german = run(Locale.GERMAN, args);
        assertEquals(Exit.CLEAN, german.code());
        assertTrue(german.out().startsWith("Aufruf: bulkhead " + name), german.out());
        assertFalse(german.out().matches("(?s).*(\\$\\{|\\b(the|Usage|Commands|FILE)\\b).*"), german.out());
        assertTrue(commands(Locale.GERMAN).getCommandSpec().args().stream().map(ArgSpec::paramLabel).noneMatch(label -> label.contains("bundle")));
    }

    private static String[] joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toArray(String[]::new);
    }
}
