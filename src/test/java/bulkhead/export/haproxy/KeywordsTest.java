package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Owner;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the releases have in common and what not is in a table; the program of 2.6 judges all that is older than the newer words. */
class KeywordsTest {
    private static final Release OLDEST = Release.of("2.6");
    private static final Id SOMEBODY = Id.of("somebody");

    @Test
    void whatOnlySomeReleasesHaveIsWrittenForThoseOnly() {
        assertEquals(List.of(false, false), words("2.6"));
        assertEquals(List.of(true, false), words("3.0"));
        assertEquals(List.of(true, true), words("3.2"));
    }

    private static List<Boolean> words(String release) {
        var text = HaproxyExporterTest.export(RichTopology.release(release)).artifacts().getFirst().text();
        return List.of(text.contains(" hash-key addr-port "), text.contains(" init-state down "));
    }

    @Test
    void theReleasesDifferInNothingElse() {
        var oldest = HaproxyExporterTest.export(RichTopology.release("2.6"));
        for (var release : List.of("3.0", "3.2")) {
            var newer = asFor26(HaproxyExporterTest.export(RichTopology.release(release)));
            for (int file = 0; file < oldest.artifacts().size(); file++) {
                assertEquals(oldest.artifacts().get(file).text(), newer.artifacts().get(file).text()
                        .replace("Written for HAProxy " + release, "Written for HAProxy 2.6"));
            }
        }
    }

    @Test
    void aKeywordHasAFirstAndPerhapsALastRelease() {
        var keywords = Keywords.of("# comment\nserver\tnew\t3.0\t\nserver\told\t2.6\t3.0\n");
        assertEquals(List.of(false, true, true), has(keywords, "new"));
        assertEquals(List.of(true, true, false), has(keywords, "old"));
        assertEquals(List.of(false, false, false), has(keywords, "never"));
    }

    private static List<Boolean> has(Keywords keywords, String keyword) {
        return List.of("2.6", "3.0", "3.2").stream().map(release -> keywords.has(Scope.SERVER, keyword, Release.of(release))).toList();
    }

    @Test
    void nothingElseCanBeWritten() {
        var block = Block.open(new Sheet(), OLDEST, Scope.BACKEND, "web", SOMEBODY);
        assertThrows(IllegalArgumentException.class, () -> block.put("optoin httpchk"));
        assertThrows(IllegalArgumentException.class, () -> block.put("bind *:80"));
        var words = new Words(OLDEST, Scope.SERVER);
        assertThrows(IllegalArgumentException.class, () -> words.put("init-state", "down"));
        assertTrue(words.putWhereKnown("init-state", "down").none());
        assertFalse(words.putWhereKnown("check").none());
    }

    @Test
    void everyKeywordOfTheTableIsWrittenSomewhere() {
        var written = new TreeSet<String>();
        for (var text : List.of(HaproxyExporterTest.export(RichTopology.release("3.2")), HaproxyExporterTest.export("lb -> web-app*2"),
                HaproxyExporterTest.export(RichTopology.discovered()), HaproxyExporterTest.export(RichTopology.overIpv6()))) {
            text.artifacts().stream().filter(artifact -> artifact.path().endsWith(".cfg")).forEach(file -> collect(file, written));
        }
        var listed = new TreeSet<>(Keywords.listed().spans().keySet());
        listed.removeAll(written);
        assertEquals(new TreeSet<String>(), listed);
    }

    private static void collect(Artifact file, TreeSet<String> written) {
        var scope = Scope.GLOBAL;
        for (var line : file.lines()) {
            var text = line.text().replaceFirst("  # .*", "");
            if (!text.isBlank() && !text.startsWith(" ") && !text.startsWith("#")) {
                scope = Scope.valueOf(text.split(" ")[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            } else if (text.startsWith("    ")) {
                var section = scope;
                var keyword = Keywords.listed().leading(section, text).orElseThrow(() -> new AssertionError(section + text));
                written.add(section.word() + " " + keyword);
                after(keyword).ifPresent(words -> Arrays.stream(text.strip().split(" "))
                        .filter(word -> Keywords.listed().spans().containsKey(words.word() + " " + word))
                        .forEach(word -> written.add(words.word() + " " + word)));
            }
        }
    }

    private static Optional<Scope> after(String keyword) {
        return Optional.ofNullable(Map.of("bind", Scope.BIND, "server", Scope.SERVER, "server-template", Scope.SERVER, "default-server",
                Scope.SERVER).get(keyword));
    }

    /** Without the words that are newer than 2.6, each with its value. */
    static Export asFor26(Export export) {
        return new Export(export.artifacts().stream().map(KeywordsTest::asFor26).toList(), export.notes());
    }

    private static Artifact asFor26(Artifact artifact) {
        var newer = Keywords.listed().spans().entrySet().stream().filter(span -> !span.getValue().covers(OLDEST))
                .map(span -> span.getKey().substring(span.getKey().indexOf(' ') + 1)).collect(Collectors.joining("|"));
        var lines = artifact.lines().stream().map(line -> line.text().startsWith("    default-server ")
                ? new Artifact.Line(line.text().replaceAll(" (" + newer + ") [a-z-]+", ""), Optional.of(new Owner.Of(SOMEBODY))) : line);
        return new Artifact(artifact.path(), lines.toList());
    }
}
