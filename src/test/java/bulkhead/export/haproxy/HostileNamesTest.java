package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Artifact;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.HostileTopologies;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileNamesTest {
    private static final int SEEDS = 60;
    private static final Pattern SECTION = Pattern.compile("(global|defaults|resolvers dns|fcgi-app php|(frontend|backend) [a-z][a-z0-9_-]*)");
    private static final Pattern SERVER = Pattern.compile(
            "    server(-template)? [a-z][a-z0-9-]*( 1-\\d+)? (\\[[0-9a-f:]+]|[A-Za-z0-9.-]+):\\d+( maxconn \\d+)?( weight \\d+)?( backup)?");
    private static final Pattern OTHER = Pattern.compile("    [A-Za-z0-9 ._:*/%{}()\\[\\],@+^$\\\\?|-]*('[A-Za-z0-9._~/!$&()*+,;=:@?%-]*')?[A-Za-z0-9 ._/-]*");
    @TempDir
    private Path folder;

    @Test
    void nothingLeavesItsPlaceAndHaproxyAcceptsEveryFile() throws Exception {
        int files = 0;
        for (long seed : LongStream.range(0, SEEDS).toArray()) {
            var topology = HostileTopologies.of(seed);
            var export = HaproxyExporterTest.export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            configurations(export).forEach(artifact -> wellFormed(artifact, seed));
            Haproxy.accepts(export, folder.resolve(Long.toString(seed)));
            files += export.artifacts().size();
        }
        assertTrue(files > SEEDS / 2, "only " + files + " files");
    }

    private static List<Artifact> configurations(Export export) {
        return export.artifacts().stream().filter(artifact -> artifact.path().endsWith(".cfg")).toList();
    }

    private static void wellFormed(Artifact artifact, long seed) {
        for (var line : artifact.lines()) {
            var words = line.text().startsWith("#") ? "" : line.text().replaceFirst("  # .*", "");
            var pattern = words.startsWith("    server") ? SERVER : words.startsWith("    ") ? OTHER : SECTION;
            assertTrue(words.isEmpty() || pattern.matcher(words).matches(), () -> line.text() + ", seed " + seed);
        }
    }

    @Test
    void aWordIsQuotedSoThatHaproxyTakesItAsItIs() {
        assertEquals("/health", Syntax.word("/health"));
        assertEquals("'${HOME} \"x\" # y \\ %[z]'", Syntax.word("${HOME} \"x\" # y \\ %[z]"));
        assertEquals("'it'\\''s'", Syntax.word("it's"));
        assertThrows(IllegalArgumentException.class, () -> Syntax.word("two\nlines"));
    }

    @Test
    void aPathIsPercentEncodedAndKeepsWhatIsEncodedAlready() {
        assertEquals("/health", Syntax.path("health"));
        assertEquals("/a%20b%0a%22%27%23%3f%25zz", Syntax.path("/a b\n\"'#%3f%zz"));
        assertEquals("/stra%c3%9fe?a=1&b=%20", Syntax.path("/straße?a=1&b=%20"));
    }
}
