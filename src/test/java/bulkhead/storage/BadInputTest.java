package bulkhead.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.model.Dimension;
import bulkhead.model.RandomDocuments;
import bulkhead.model.Vocabulary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    private static final Vocabulary WORKERS = (_, property) -> switch (property) {
        case "timeout" -> Optional.of(Dimension.TIME);
        case "workers" -> Optional.of(Dimension.NUMBER);
        default -> Optional.empty();
    };

    @TempDir
    private Path folder;

    private static String complaints(String text) {
        return assertThrows(UnreadableDocument.class, () -> DocumentReader.read("shop", text, WORKERS)).text(Locale.ENGLISH);
    }

    private static String complaints(Path file) {
        return assertThrows(UnreadableDocument.class, () -> DocumentFiles.read(file, WORKERS)).text(Locale.ENGLISH)
                .replace(file.toString(), "FILE");
    }

    private static String sections(String sections) {
        return "{ \"version\": 1,\n" + sections + "\n}";
    }

    @Test
    void brokenJsonNamesThePlaceAndTheElement() {
        assertEquals("shop:3:33: JSON can't be read from here ('}'), in element 'web'; "
                        + "look for a comma, quote or bracket that is missing or one too many.",
                complaints(sections("\"components\": [\n { \"id\": \"web\", \"instances\": 2, }\n]")));
        assertEquals("shop:1:2: JSON can't be read from here ('v'); look for a comma, quote or bracket that is missing or one too many.",
                complaints("{version: 1}"));
        assertEquals("shop:1:1: JSON can't be read from here ('/'); look for a comma, quote or bracket that is missing or one too many.",
                complaints("// comment\n{}"));
        assertEquals("shop:2:1: The file ends in the middle; close what is open, or restore it from a backup.",
                complaints("{ \"version\": 1,\n"));
        assertEquals("shop:1:15: Something follows after the document; remove it.", complaints("{\"version\": 1}{}"));
    }

    @Test
    void whatIsNoDocumentIsNamedAsSuch() {
        assertEquals("shop: The file is empty; restore it from a backup or version control, or delete it and start anew.",
                complaints(" \n"));
        assertEquals("shop:1:1: A document is an object in braces; check that this is the right file.", complaints("[]"));
        assertEquals("shop:1:1: A document is an object in braces; check that this is the right file.", complaints("null"));
        assertEquals("shop:1:1: The field 'version' is missing, so this is no topology; add \"version\": 1 if it is one.",
                complaints("{}"));
        assertEquals("shop:1:13: \"1\" is no version of the format; write a whole number from 1.",
                complaints("{\"version\": \"1\"}"));
        assertEquals("shop:1:13: 0 is no version of the format; write a whole number from 1.", complaints("{\"version\": 0}"));
        assertEquals("shop:1:13: The file has format version 2, but this program knows only up to 1; open it with a newer release.",
                complaints("{\"version\": 2}"));
        assertEquals("shop:1:13: The file has format version 99999999999999999999, but this program knows only up to 1; open it with a newer release.",
                complaints("{\"version\": 99999999999999999999}"));
    }

    @Test
    void everythingWrongIsToldAtOnceInTheOrderOfTheFile() {
        assertEquals("""
                shop:2:43: 'level' of 'dc' is 'planet'; write one of: region, data-centre, fire-compartment, zone, rack, host, cluster, node-pool, \
                namespace, platform-service.
                shop:3:46: 'parent' of 'zone' is 7; write a text in quotation marks.
                shop:5:11: The id 'dc' is already used in line 2; give one of the two elements another id.
                shop:6:31: 'instances' of 'web' is "two"; write a number without quotation marks.
                shop:7:3: 'db' lacks the field 'kind'; add it.
                shop:8:50: 'instances' of 'cache' is -1, but can't be negative; give zero or more.
                shop:9:50: 'queue' names 'nowhere' in 'place', but there is no such element (place); correct the id or add the element.
                shop:11:12: 'links' of 'document' is {}; write a list in square brackets.""",
                complaints(sections("""
                        "places": [ { "id": "dc",        "level": "planet" }
                        , { "id": "zone", "level": "zone", "parent": 7 } ],
                        "components": [
                          { "id": "dc", "kind": "web-app" },
                          { "id": "web", "instances": "two", "kind": "web-app" },
                          { "id": "db" },
                          { "id": "cache", "kind": "redis", "instances": -1 },
                          { "id": "queue", "kind": "kafka", "place":     "nowhere" }
                          ],
                          "links": {}""")));
    }

    @Test
    void whatReallyIsMissingIsNotBlamedOnThoseWhoNameIt() {
        assertEquals("shop:3:2: 'components[0]' lacks the field 'id'; add it.", complaints(sections("""
                "components": [
                 { "kind": "web-app" } ],
                "flows": [ { "id": "f", "entry": "web" } ]""")));
    }

    @Test
    void unknownIdsAreNamedWithTheirField() {
        assertEquals("""
                shop:2:60: 'l' names 'web' in 'from', but there is no such element (component); correct the id or add the element.
                shop:2:73: 'l' names 'db' in 'to', but there is no such element (component, group); correct the id or add the element.
                shop:3:37: 'g' names 'app' in 'members', but there is no such element (component); correct the id or add the element.""",
                complaints(sections("""
                        "links":      [ { "id": "l",      "kind": "calls", "from": "web", "to": "db" } ],
                        "groups": [ { "id": "g", "members": ["app"] } ]""")));
    }

    @Test
    void aPlaceCycleIsNamed() {
        assertEquals("shop:2:53: Place 'a' contains itself by way of 'parent'; take one place of the circle out.", complaints(sections("""
                "places": [ { "id": "a", "level": "zone", "parent": "b" }, { "id": "b", "level": "zone", "parent": "a" } ]""")));
    }

    @Test
    void numbersAreFiniteHaveAKnownUnitAndTheRightOne() {
        assertEquals("""
                shop:3:16: 'properties.workers' of 'web' is 1e999, larger than any number this program can hold; write a smaller one.
                shop:4:38: 'properties.timeout.unit' of 'web' is 'parsec', an unknown unit; write one of: %, ms, s, min, h, d, months, a, /s, /min, \
                /h, /d, /month, B, KiB, MiB, GiB, TiB, kB, MB, GB, TB, B/s, MB/s, Mbit/s, Gbit/s, cores, mcores, EUR/h, EUR/month, EUR/a, km.
                shop:6:16: 'workers' of 'db' has the unit 'ms'; write a plain number, or one in %.
                shop:7:16: 'timeout' of 'db' has no unit; write it as an object with value and unit, one of: ms, s, min, h, d, months, a.
                shop:9:16: 'timeout' of 'mq' has the unit 'MB'; use one of: ms, s, min, h, d, months, a.
                shop:10:16: 'workers' of 'mq' is "many"; write a number without quotation marks.
                shop:12:63: 'average' of 'f' has the unit 'MB'; use one of: /s, /min, /h, /d, /month.""", complaints(sections("""
                "components": [ { "id": "web", "kind": "a", "properties": {
                    "workers": 1e999,
                    "timeout": { "value": 1, "unit": "parsec" } } },
                 { "id": "db", "kind": "a", "properties": {
                    "workers": { "value": 1, "unit": "ms" },
                    "timeout": 5 } },
                 { "id": "mq", "kind": "a", "properties": {
                    "timeout": { "value": 1, "unit": "MB" },
                    "workers": "many" } }
                ],
                "flows": [ { "id": "f", "entry": "db", "demand": { "average": { "value": 1, "unit": "MB" } } } ]""")));
    }

    @Test
    void aFieldThereTwiceIsNamed() {
        assertEquals("shop:2:48: The field 'kind' is there twice in the same object; remove one of them.",
                complaints(sections("\"components\": [ { \"id\": \"web\", \"kind\": \"a\",    \"kind\": \"b\" } ]")));
    }

    @Test
    void boxesDatesAndPairsAreChecked() {
        assertEquals("""
                shop:2:70: 'boxes.b' of view 'main' is no box; write four whole numbers [x, y, width, height], the last two not negative.
                shop:2:90: 'boxes.c' of view 'main' is no box; write four whole numbers [x, y, width, height], the last two not negative.
                shop:3:44: 'until' of 'suppressions[0]' is 'soon'; write a date as 2026-12-31.
                shop:4:53: 'between' of 'r' must name two places; write two ids.""", complaints(sections("""
                "views": [ { "id": "main", "boxes": { "a": [0, 0, 1, 1],        "b": [0, 0, -1, 1], "c": [0, 0, 1.5, 1] } } ],
                "suppressions": [ { "rule": "r", "until":  "soon" } ],
                "risks": [ { "id": "r", "kind": "dns", "between":   ["a"] } ]""")));
    }

    @Test
    void noMoreThanTwentyComplaintsAreToldAndTheRestIsCounted() {
        var components = IntStream.range(0, 50).mapToObj(i -> "{ \"id\": \"c" + i + "\" }").collect(Collectors.joining(","));
        var unreadable = assertThrows(UnreadableDocument.class,
                () -> DocumentReader.read("shop", sections("\"components\": [" + components + "]"), Vocabulary.open()));
        assertEquals(20, unreadable.complaints().size());
        assertEquals(30, unreadable.more());
    }

    @Test
    void nestingAndLengthHaveBounds() {
        assertEquals("shop:1:118: Brackets are nested more than 100 deep; flatten them.",
                complaints("{\"version\":1,\"a\":" + "[".repeat(100_000)));
        assertEquals("shop:1:1: The file holds more values, or a longer one, than any topology needs; check that it is the right one.",
                complaints("{\"version\":1,\"a\":[" + "0,".repeat(3_000_000) + "0]}").replaceFirst(":1:\\d+:", ":1:1:"));
        assertEquals("shop:1:1: The file holds more values, or a longer one, than any topology needs; check that it is the right one.",
                complaints("{\"version\":1,\"a\":\"" + "0".repeat(3_000_000) + "\"}").replaceFirst(":1:\\d+:", ":1:1:"));
    }

    @Test
    void filesThatAreNoneAreNamed() throws IOException {
        assertEquals("FILE: There is no such file; check the name.", complaints(folder.resolve("none.bulkhead.json")));
        assertEquals("FILE: This is a folder, not a file; name a file in it.", complaints(folder));
        var empty = Files.createFile(folder.resolve("empty.bulkhead.json"));
        assertEquals("FILE: The file is empty; restore it from a backup or version control, or delete it and start anew.",
                complaints(empty));
    }

    @Test
    void aFileOf200MegabytesIsRefusedUnread() throws IOException {
        var large = folder.resolve("large.bulkhead.json");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200_000_000);
        }
        assertEquals("FILE: The file is larger than 64 MiB, more than is ever needed; check that it is the right one.",
                complaints(large));
    }

    @Test
    void aFileWithoutPermissionIsNamed() throws IOException {
        var secret = Files.writeString(folder.resolve("secret.bulkhead.json"), "{}");
        Assumptions.assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "this user may read every file");
        assertEquals("FILE: Reading this file is not permitted; ask its owner for permission.", complaints(secret));
    }

    @Test
    void onlyUtf8IsRead() throws IOException {
        var latin = Files.write(folder.resolve("latin.bulkhead.json"),
                "{ \"version\": 1,\n\"meta\": { \"name\": \"Köln\" } }".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("FILE:2:21: The file is not UTF-8 here; save it as UTF-8.", complaints(latin));
        var wide = Files.write(folder.resolve("wide.bulkhead.json"), "{}".getBytes(StandardCharsets.UTF_16));
        assertEquals("FILE:1:1: The file is not UTF-8 here; save it as UTF-8.", complaints(wide));
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws UnreadableDocument {
        assertEquals("Köln", DocumentReader.read("shop",
                "\uFEFF{ \"version\": 1, \"meta\": { \"name\": \"Köln\" } }".getBytes(StandardCharsets.UTF_8),
                Vocabulary.open()).document().meta().name());
    }

    @Test
    void bothLanguagesHaveEveryText() {
        var english = ResourceBundle.getBundle("bulkhead.storage.texts", Locale.ENGLISH);
        var german = ResourceBundle.getBundle("bulkhead.storage.texts", Locale.GERMAN);
        assertEquals(english.keySet(), german.keySet());
        assertTrue(english.keySet().stream().noneMatch(key -> english.getString(key).equals(german.getString(key))));
    }

    @Test
    void textThatWasDamagedAnywhereIsReadOrComplainedOf() {
        var random = new Random(7);
        for (long seed = 0; seed < 300; seed++) {
            var text = new StringBuilder(DocumentWriter.text(RandomDocuments.document(seed)));
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(4)),
                        List.of("", "{", "]", "\"", ",", "0", "null", "-", "é").get(random.nextInt(9)));
            }
            try {
                DocumentReader.read("shop", text.toString(), WORKERS);
            } catch (UnreadableDocument expected) {
                assertTrue(expected.complaints().stream().allMatch(complaint -> !complaint.sentence(Locale.GERMAN).isBlank()),
                        "seed " + seed);
            }
        }
    }
}
