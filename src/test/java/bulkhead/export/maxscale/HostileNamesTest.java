package bulkhead.export.maxscale;

import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.export.Artifact;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.HostileTopologies;
import java.util.HashSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class HostileNamesTest {
    private static final int SEEDS = 300;

    @Test
    void nothingLeavesItsPlace() {
        int files = 0;
        int services = 0;
        for (long seed : LongStream.range(0, SEEDS).toArray()) {
            var topology = HostileTopologies.of(seed);
            var export = MaxscaleExporterTest.export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            export.artifacts().forEach(artifact -> wellFormed(artifact, seed));
            files += export.artifacts().size();
            services += (int) export.artifacts().stream().filter(artifact -> artifact.text().contains("type=service")).count();
        }
        assertTrue(files > SEEDS / 2 && services > SEEDS / 10, files + " files, " + services + " with a service");
    }

    private static void wellFormed(Artifact artifact, long seed) {
        var sections = new HashSet<String>();
        for (var line : artifact.lines()) {
            var text = line.text();
            assertTrue(text.isEmpty() || text.startsWith("# ") || text.matches("\\[[a-z][a-z0-9-]*]")
                    || text.matches("[a-z_]+=\\$?[A-Za-z0-9_.:,-]+"),
                    () -> text + ", seed " + seed);
            assertTrue(!text.startsWith("[") || sections.add(text), () -> text + " twice, seed " + seed);
        }
    }
}
