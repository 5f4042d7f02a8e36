package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.maxscale.MaxscaleExporter;
import bulkhead.storage.DocumentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three layouts, as they come with the program. */
class ModelsTest {
    private static final List<Boolean> BOTH = List.of(true, true);
    private static final List<Boolean> NONE = List.of(false, false);
    @TempDir
    private Path folder;

    @Test
    void haproxyAcceptsTheFilesOfEveryModel() throws Exception {
        var files = new TreeMap<String, List<Boolean>>();
        for (var model : models()) {
            var name = model.getFileName().toString().replace(".bulkhead.json", "");
            var topology = DocumentReader.read(name, Files.readAllBytes(model), Catalog.standard()).document().topology();
            var deployment = Deployment.of(topology, Catalog.standard());
            var haproxy = new HaproxyExporter().export(deployment);
            var maxscale = new MaxscaleExporter().export(deployment);
            ArtifactLaws.hold(haproxy, topology, name);
            ArtifactLaws.hold(maxscale, topology, name);
            Haproxy.accepts(haproxy, folder.resolve(name));
            files.put(name, List.of(!haproxy.artifacts().isEmpty(), !maxscale.artifacts().isEmpty()));
        }
        assertEquals(Map.of("hq-before", BOTH, "hq-after", List.of(true, false), "prime-insights", BOTH, "prime-insights-swarm",
                BOTH, "prime-insights-aws", NONE,
                "instametrics-cassandra-only", NONE, "instametrics-dual-write", NONE, "instametrics-kafka-redis", NONE), files);
    }

    private static List<Path> models() throws Exception {
        try (var all = Files.list(Path.of("models"))) {
            return all.filter(file -> file.toString().endsWith(".bulkhead.json")).sorted().toList();
        }
    }
}
