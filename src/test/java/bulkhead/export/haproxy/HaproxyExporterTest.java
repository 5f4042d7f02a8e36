package bulkhead.export.haproxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.Note;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HaproxyExporterTest {
    @TempDir
    private Path folder;

    @Test
    void aSmallTopologyIsWrittenAsItWasLastLookedAt() throws Exception {
        var export = export("clients -> lb*2 -> web=[app*2, app2!] -> db:mariadb");
        Golden.matches("haproxy-small", export);
        Haproxy.accepts(export, folder);
    }

    @Test
    void aRichTopologyIsWrittenAsItWasLastLookedAt() throws Exception {
        var export = export(RichTopology.topology());
        Golden.matches("haproxy-rich", export);
        Haproxy.accepts(export, folder);
    }

    @Test
    void everyReleaseHasItsOwnWords() throws Exception {
        assertEquals(List.of(false, false), words("2.6"));
        assertEquals(List.of(true, false), words("3.0"));
        assertEquals(List.of(true, true), words("3.2"));
    }

    private List<Boolean> words(String release) {
        var text = export(RichTopology.release(release)).artifacts().getFirst().text();
        return List.of(text.contains("hash-key addr-port"), text.contains("init-state down"));
    }

    @Test
    void fiveThousandServersAreAccepted() throws Exception {
        var members = IntStream.rangeClosed(1, 5000).mapToObj(number -> "app" + number).collect(Collectors.joining(", "));
        var export = export("lb -> web=[" + members + "]");
        assertEquals(5000, export.artifacts().getFirst().lines().stream().filter(line -> line.text().startsWith("    server "))
                .count());
        assertEquals(List.of("too-many-in-turn"), keys(export, "too-many-in-turn"));
        Haproxy.accepts(export, folder);
    }

    @Test
    void aProxyThatCallsOnlyItselfOrNobodyIsWrittenWithoutServers() throws Exception {
        var export = export("lb -> lb; lb2*1 -> web=[app*0]; lb3");
        assertEquals(List.of("calls-itself", "nothing-called", "empty-backend", "nothing-called"),
                keys(export, "calls-itself", "nothing-called", "empty-backend"));
        Haproxy.accepts(export, folder);
    }

    @Test
    void anUnknownKindNeedsAStatedPort() throws Exception {
        var export = export("lb -> x:never-heard-of");
        assertEquals(List.of("no-port", "empty-backend"), keys(export, "no-port", "empty-backend"));
        Haproxy.accepts(export, folder);
    }

    @Test
    void theSameDeploymentGivesTheSameBytes() {
        assertEquals(export(RichTopology.topology()), export(RichTopology.topology()));
    }

    private static List<String> keys(Export export, String... wanted) {
        return export.notes().stream().map(Note::key).filter(List.of(wanted)::contains).toList();
    }

    static Export export(String text) {
        return export(Topologies.of(text));
    }

    static Export export(Topology topology) {
        return new HaproxyExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
