package bulkhead.export.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.notes.NotesFile;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is drawn, each exporter writes sound files or says why not. A new exporter is covered by being listed. */
class EveryExporterTest {
    private static final int SEEDS = 3;
    private static final Map<String, Topology> SHAPES = Shapes.all();

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindWithEvilNamesAndValues(String kind) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var topology = EveryKind.of(kind, seed);
            var name = "kind " + kind + ", seed " + seed;
            assertEquals(sound(topology, name), exports(topology), name);
        }
    }

    static List<String> kinds() {
        return EveryKind.kinds();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyShape(String name) {
        sound(SHAPES.get(name), name);
    }

    static Set<String> shapes() {
        return SHAPES.keySet();
    }

    private static Exports sound(Topology topology, String name) {
        var exports = exports(topology);
        exports.targets().forEach((target, export) -> {
            ArtifactLaws.hold(export, topology, name);
            export.artifacts().forEach(artifact -> {
                assertTrue(artifact.path().startsWith(target + "/"), artifact::path);
                FileForms.hold(artifact, name);
            });
        });
        for (var locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            notes(exports, locale, name);
        }
        return exports;
    }

    private static void notes(Exports exports, Locale locale, String name) {
        exports.artifacts(locale).stream().filter(artifact -> artifact.path().equals(NotesFile.PATH)).forEach(notes -> {
            ArtifactLaws.lines(notes, exports.topology(), name);
            assertTrue(notes.lines().stream().map(Artifact.Line::text).allMatch(line -> line.matches("|#{1,3} .*|- .*")), () -> notes.text() + name);
        });
    }

    private static Exports exports(Topology topology) {
        return Exports.of(Deployment.of(topology, Catalog.standard()), Exporters.all());
    }
}
