package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Names that end lines, move the cursor or turn the writing round do none of it, whatever a command prints. */
class LineTest {
    private static final String HOSTILE = "\n\r\t\u0000\u0008\u001b[2J\u007f\u0085\u2028\u2029\u202a\u202e\u2066\u2069\u200f\u061c\ufffe]]><&\"'";
    private static final List<String> FREE = List.of("name", "description", "note", "reason", "author");
    private static final JsonMapper ESCAPING = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    private Path folder;

    @Test
    void whatDoesHarmIsShownInstead() {
        assertEquals("a␤b␍␉␛[2J␀␡", Line.of("a\nb\r\t\u001b[2J\u0000\u007f"));
        assertEquals("\\u0085\\u2028\\u202E\\u2066\\u2069\\u200F\\uD800", Line.of("\u0085\u2028\u202e\u2066\u2069\u200f\ud800"));
    }

    @Test
    void everythingElseStaysAsItIs() {
        var text = "Straße 🦊 👩\u200d👧 \u05dc\u05e9\u05d5\u05df \u00a0% „x“ → ✔ ␤ \\u202E";
        assertEquals(text, Line.of(text));
        assertEquals(Line.of(HOSTILE), Line.of(Line.of(HOSTILE)));
    }

    @Test
    void columnsStandUnderEachOtherWhateverIsInThem() {
        var table = new Table();
        table.row("a\nb\u202e", "1");
        table.row("c", "2");
        assertEquals(List.of("a␤b\\u202E  1", "c          2"), table.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check FILE", "check FILE --lang de", "analyse FILE", "analyse FILE --against OTHER --order 3 --plan", "export FILE --to DIR",
            "export FILE --to DIR --diff", "solve TREE --order 2", "drill FILE --scenario nobody", "check NOWHERE"})
    void everyLineStaysOneLine(String command) throws Exception {
        var plain = run(command, "Q");
        var hostile = run(command, HOSTILE);
        assertEquals(plain.lines().count(), hostile.lines().count(), hostile);
        assertEquals(List.of(), hostile.codePoints().filter(LineTest::harmful).mapToObj(Integer::toHexString).distinct().toList());
        assertTrue(Stream.of("drill", "export").anyMatch(command::startsWith) || hostile.contains("\\u202E"), hostile);
    }

    @Test
    void programsReadNamesAsTheyAre() throws Exception {
        for (var format : List.of("json", "sarif")) {
            var names = JsonMapper.shared().readTree(run("check FILE --format " + format, HOSTILE)).findValuesAsString("name");
            assertTrue(names.stream().anyMatch(name -> name.equals("Data centre" + HOSTILE)), format);
        }
    }

    /** XML 1.0 has no way to write most control characters; a line break in an attribute is read as a blank. */
    @Test
    void buildServersReadWhatXmlCanHold() throws Exception {
        var said = xml(run("check FILE --format junit", HOSTILE));
        var held = HOSTILE.replaceAll("[\\r\\u0000\\u0008\\u001b\\ufffe]", "\ufffd");
        var failures = elements(said, "failure").filter(failure -> failure.getAttribute("message").contains("Data centre")).toList();
        assertFalse(failures.isEmpty());
        failures.forEach(failure -> {
            assertTrue(failure.getAttribute("message").contains(held.replaceAll("[\\n\\t]", " ")), failure.getAttribute("message"));
            assertTrue(failure.getTextContent().contains(held), failure.getTextContent());
        });
    }

    private static boolean harmful(int code) {
        return code != '\n' && !Line.of(Character.toString(code)).equals(Character.toString(code));
    }

    private String run(String command, String ending) throws Exception {
        var document = spoilt("models/hq-before.bulkhead.json", ending);
        var tree = Files.writeString(folder.resolve("tree.xml"), "<opsa-mef><define-fault-tree name=\"t\"><define-gate name=\"top\"><label>"
                + (ending.equals(HOSTILE) ? "&#10;&#9;\u202e" : ending) + "</label><or><event name=\"e\"/></or></define-gate><define-basic-event name=\"e\"><float value=\"0.1\"/></define-basic-event></define-fault-tree></opsa-mef>");
        var nowhere = Files.writeString(folder.resolve("nowhere.bulkhead.json"), ESCAPING.writeValueAsString(JsonMapper.shared().createObjectNode().put("version", 1)
                .set("places", JsonMapper.shared().createArrayNode().add(JsonMapper.shared().createObjectNode().put("id", "a").put("level", "zone").put("parent", "b" + ending)))));
        var words = Stream.of(command.split(" ")).map(word -> switch (word) {
            case "FILE" -> document.toString();
            case "OTHER" -> "models/hq-after.bulkhead.json";
            case "DIR" -> folder.resolve(ending.equals(HOSTILE) ? "hostile" : "plain").toString();
            case "TREE" -> tree.toString();
            case "NOWHERE" -> nowhere.toString();
            default -> word;
        }).toArray(String[]::new);
        var written = new ByteArrayOutputStream();
        var stream = new PrintStream(written, true, StandardCharsets.UTF_8);
        Cli.run(stream, stream, Locale.ENGLISH, words);
        return written.toString(StandardCharsets.UTF_8);
    }

    /** A model with an ending on all that is free text, and things whose kind, property and id end so, too. */
    private Path spoilt(String model, String ending) throws Exception {
        var root = (ObjectNode) JsonMapper.shared().readTree(Files.readString(Path.of(model)));
        spoil(root, ending);
        ((ArrayNode) root.get("components")).addObject().put("id", "id" + ending).put("kind", "flux" + ending);
        var first = (ObjectNode) root.get("components").get(0);
        ((ObjectNode) first.get("properties")).put("colour" + ending, "red");
        return Files.writeString(folder.resolve("model.bulkhead.json"), ESCAPING.writeValueAsString(root));
    }

    private static void spoil(JsonNode node, String ending) {
        if (node instanceof ObjectNode object) {
            FREE.stream().filter(key -> object.path(key).isString()).forEach(key -> object.set(key, StringNode.valueOf(object.get(key).asString() + ending)));
        }
        node.forEach(child -> spoil(child, ending));
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }
}
