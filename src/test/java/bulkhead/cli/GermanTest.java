package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a German reads has numbers and units as he writes them, and no word of the other language but names. */
class GermanTest {
    /** A point is between thousands, if anywhere; dots in names of files are followed by letters. */
    private static final Pattern FOREIGN = Pattern.compile("\\b\\d+\\.(?!\\d{3}\\b)\\d+\\b|EUR/month|\\bmonths?\\b|\\bcores\\b"
            + "|\\b(lost|nothing|instances?|assumed|measured|service-time|max-rate)\\b");

    private static List<String> foreign(String... args) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertNotEquals(Exit.USAGE, Cli.run(stream, stream, Locale.GERMAN, args));
        return out.toString(StandardCharsets.UTF_8).lines().filter(line -> FOREIGN.matcher(line).find()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hq-before", "hq-after", "prime-insights", "instametrics-kafka-redis"})
    void findingsAndFiguresAreGerman(String model) {
        var file = "models/" + model + ".bulkhead.json";
        assertEquals(List.of(), foreign("check", file));
        assertEquals(List.of(), foreign("analyse", file));
    }

    @Test
    void fixesAndTreesAreGerman() {
        assertEquals(List.of(), foreign("check", "models/hq-before.bulkhead.json", "--fixes"));
        assertEquals(List.of(), foreign("solve", "docs/bridge.xml"));
    }
}
