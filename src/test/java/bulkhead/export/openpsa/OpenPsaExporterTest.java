package bulkhead.export.openpsa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Note;
import bulkhead.faulttree.openpsa.TreeReader;
import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OpenPsaExporterTest {
    private static final int SEEDS = 200;

    @Test
    void aSmallTopologyIsWrittenAsItWasLastLookedAt() {
        Golden.matches("openpsa-small", export(Topologies.of("clients -> lb*2 -> app@dc1 -> db*3")));
    }

    @Test
    void aRichTopologyIsWrittenAsItWasLastLookedAt() {
        var text = """
                clients -> lb=[lb1:haproxy@dc1/a, lb2:haproxy@dc2/b] -> web=[app@dc1/a*3, app2@dc2/b*2]:4
                web -> db=[db1:mariadb@dc1/a, db2:mariadb@dc2/b*2]:quorum; app ~> queue:kafka*3; app ?> cache
                app -> login; login -> way=[sso, ldap]; sso -> login
                """;
        Golden.matches("openpsa-rich", export(stating(Topologies.of(text), "app", "app2", "lb1", "lb2", "db1", "db2", "login")));
    }

    @Test
    void everyLineKnowsItsElement() {
        var artifact = export(stating(Topologies.of("clients -> app@dc*2"), "app")).artifacts().getFirst();
        var float1 = artifact.lines().stream().filter(line -> line.text().contains("<float value=\"0.0\"/>") && line.element().equals(Optional.of(Id.of("dc"))));
        assertEquals(1, float1.count());
        assertEquals(2, artifact.lines().stream().filter(line -> line.text().contains("<float value=\"0.09999999999999998\"/>")
                && line.element().equals(Optional.of(Id.of("app")))).count());
        assertEquals(Optional.of(Id.of("work")), artifact.lines().getFirst().element());
    }

    @Test
    void whatStatesNoReliabilityIsNamed() {
        var notes = export(stating(Topologies.of("clients -> app@dc*2 -> db*2"), "app")).notes();
        assertEquals(List.of("In the fault tree of 'work' these have probability 0, since they state no reliability; cut sets still name them: db, dc.",
                "In the fault tree of 'work' the loss of all instances at once has probability 0 for these, since they state no common cause; "
                + "cut sets still name it: app, db."), notes.stream().map(note -> note.sentence(Locale.ENGLISH)).toList());
    }

    @Test
    void aFlowWithoutTreeHasANoteInstead() {
        assertEquals(List.of("tree-never-down"), keys(export(Topologies.of("clients"))));
        assertEquals(List.of("tree-always-down"), keys(export(Topologies.of("clients -> app; app -> b:web-app; b -> app"))));
    }

    @Test
    void hostileNamesStayInTheirPlace() throws Exception {
        int files = 0;
        for (long seed : LongStream.range(0, SEEDS).toArray()) {
            var topology = HostileTopologies.of(seed);
            var export = export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            for (var artifact : export.artifacts()) {
                var tree = TreeReader.read(Map.of("seed " + seed, artifact.text().getBytes(StandardCharsets.UTF_8)));
                assertEquals(1, tree.tops().size(), "seed " + seed);
                var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                tree.events().forEach(event -> assertTrue(names.add(event.name()), event.name()));
                tree.gates().forEach(gate -> assertTrue(names.add(gate.name()), gate.name()));
                files++;
            }
        }
        assertTrue(files > SEEDS / 3, "only " + files + " files");
    }

    private static List<String> keys(Export export) {
        assertEquals(List.of(), export.artifacts());
        return export.notes().stream().map(Note::key).toList();
    }

    private static Topology stating(Topology topology, String... components) {
        for (var id : components) {
            topology = topology.with(((Component) topology.element(Id.of(id)).orElseThrow())
                    .withReliability(Reliability.available(Quantity.assumed(0.9, Unit.ONE))));
        }
        return topology;
    }

    private static Export export(Topology topology) {
        return new OpenPsaExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
