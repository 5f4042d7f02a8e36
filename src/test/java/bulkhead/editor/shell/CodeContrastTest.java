package bulkhead.editor.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.picture.Colour;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The colours of exported files in the editor, worked out of the style sheets of the controls and of the window. */
class CodeContrastTest {
    /** WCAG 2.2, 1.4.3. */
    private static final double TEXT = 4.5;
    private static final Pattern RULE = Pattern.compile("(?s)([^{}]+)\\{([^}]*)}");
    private static final Pattern DECLARATION = Pattern.compile("(-[\\w-]+)\\s*:\\s*([^;]+);");
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})");
    private static final Pattern SEE_THROUGH = Pattern.compile("rgba\\(\\s*(\\d+),\\s*(\\d+),\\s*(\\d+),\\s*([\\d.]+)\\s*\\)");
    private static final String PAGE = "-color-bg-default";

    private static String sheet(String path) throws IOException {
        try (InputStream in = CodeContrastTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "");
        }
    }

    private static List<MatchResult> rules(String sheet) {
        return RULE.matcher(sheet).results().toList();
    }

    /** Every name that stands for a colour in one look. */
    private static Map<String, String> names(Look look) throws IOException {
        var names = new HashMap<String, String>();
        for (var sheet : List.of(sheet(look.controls()), sheet("shell.css"))) {
            rules(sheet).stream().filter(rule -> rule.group(1).contains(".root"))
                    .flatMap(rule -> DECLARATION.matcher(rule.group(2)).results())
                    .forEach(each -> names.put(each.group(1), each.group(2).strip()));
        }
        return names;
    }

    /** By selector, what the rules about lines of a file say of some properties. */
    private static Map<String, String> ofCode(String properties) throws IOException {
        var found = new TreeMap<String, String>();
        rules(sheet("shell.css")).stream().filter(rule -> rule.group(1).contains(".code")).forEach(rule -> DECLARATION
                .matcher(rule.group(2)).results().filter(each -> each.group(1).matches(properties))
                .forEach(each -> found.put(rule.group(1).strip(), each.group(2).strip())));
        return found;
    }

    private static Colour colour(String value, Map<String, String> names) {
        var hex = HEX.matcher(value);
        var through = SEE_THROUGH.matcher(value);
        if (hex.matches()) {
            return new Colour(Integer.parseInt(hex.group(1), 16));
        }
        return through.matches() ? over(through.toMatchResult(), colour(names.get(PAGE), names))
                : colour(named(value, names), names);
    }

    private static String named(String name, Map<String, String> names) {
        assertTrue(names.containsKey(name), name);
        return names.get(name);
    }

    private static Colour over(MatchResult colour, Colour page) {
        double share = Double.parseDouble(colour.group(4));
        return new Colour(mix(colour.group(1), page.red(), share) << 16 | mix(colour.group(2), page.green(), share) << 8
                | mix(colour.group(3), page.blue(), share));
    }

    private static int mix(String above, int below, double share) {
        return (int) Math.round(share * Integer.parseInt(above) + (1 - share) * below);
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyWordOfAFileCanBeReadOnEveryGround(Look look) throws IOException {
        var names = names(look);
        var words = ofCode("-fx-fill|-fx-text-fill");
        var grounds = ofCode("-fx-background-color");
        assertTrue(Stream.of("comment", "section", "name", "string", "number", "word")
                .allMatch(token -> words.keySet().stream().anyMatch(selector -> selector.contains("token-" + token))),
                words::toString);
        assertTrue(grounds.keySet().stream().anyMatch(selector -> selector.contains(":marked")), grounds::toString);
        var poor = new ArrayList<String>();
        words.forEach((word, ink) -> grounds.forEach((ground, paper) -> {
            double contrast = colour(ink, names).contrast(colour(paper, names));
            if (contrast < TEXT && meet(word, ground)) {
                poor.add("%s on %s: %.2f".formatted(word, ground, contrast));
            }
        }));
        assertEquals(List.of(), poor);
    }

    /** Lines that differ from those in a folder have no coloured words. */
    private static boolean meet(String word, String ground) {
        return !(word.contains("token-") && ground.contains(":side-"));
    }

    @ParameterizedTest
    @CsvSource({"#0d1117,0d1117", "'rgba(255, 255, 255, 0.5)',868b8b"})
    void aColourIsThatOfTheSheetOverThePage(String value, String seen) {
        var colour = colour(value, Map.of(PAGE, "#0d1717"));
        assertEquals(Integer.parseInt(seen, 16), colour.rgb());
        assertFalse(colour.contrast(new Colour(0xFFFFFF)) < 1);
    }
}
