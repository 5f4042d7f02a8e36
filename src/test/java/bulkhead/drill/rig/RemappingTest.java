package bulkhead.drill.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Id;
import bulkhead.model.Value;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemappingTest {
    private static final List<String> MAY_CHANGE = List.of("bind", "stats", "server", "peer", "parse-resolv-conf", "nameserver");

    @ParameterizedTest
    @ValueSource(strings = {"hq-before", "hq-after", "prime-insights", "prime-insights-swarm"})
    void nothingButAddressesChangesInAModelsFiles(String model) throws Exception {
        var topology = DocumentFiles.reading(Path.of("models/" + model + ".bulkhead.json"), Catalog.standard()).document()
                .topology();
        assertTrue(onlyAddressesChange(topology) > 0);
    }

    @Test
    void serversGivenByAddressAreMovedAndThoseByNameLeftToTheNameServer() {
        var topology = Topologies.of("clients -> lb -> [app*2, other:web-app]");
        topology = topology.with(topology.components().get(Id.of("app")).withProperty("address", new Value.Text("10.0.0.%")));
        onlyAddressesChange(topology);
        var setup = Setup.of(Deployment.of(topology, Catalog.standard()));
        var addresses = Addresses.of(setup.deployment());
        var proxy = setup.proxies().iterator().next();
        var used = new Remapping(addresses, proxy, "/tmp/x").remapped(setup.files().get(proxy).getFirst()).text();
        var app = setup.deployment().nodes(Id.of("app")).getFirst();
        assertTrue(used.contains("server app-1 " + addresses.of(app) + ":"), used);
        assertTrue(used.contains("server other-1 other-1:"), used);
    }

    @Test
    void eachInstanceHasAnAddressOfItsOwn() {
        var deployment = Deployment.of(Topologies.of("clients -> lb*2 -> app*600"), Catalog.standard());
        var addresses = Addresses.of(deployment);
        assertEquals(deployment.nodes().count(), deployment.nodes().map(addresses::of).distinct().count());
        deployment.nodes().forEach(node -> assertEquals(node, addresses.at(addresses.of(node)).orElseThrow()));
    }

    /** Answers how many lines change: in each one word, its address; or who is asked for names. */
    private static int onlyAddressesChange(Topology topology) {
        var setup = Setup.of(Deployment.of(topology, Catalog.standard()));
        var addresses = Addresses.of(setup.deployment());
        int changes = 0;
        for (var proxy : setup.proxies()) {
            for (var artifact : setup.files().get(proxy)) {
                if (!artifact.path().endsWith(Remapping.ACCESS_LIST)) {
                    var remapped = new Remapping(addresses, proxy, "/tmp/x").remapped(artifact);
                    var lines = remapped.text().lines().toList();
                    assertEquals(artifact.lines().size(), lines.size());
                    for (int at = 0; at < lines.size(); at++) {
                        changes += differ(artifact, at, lines.get(at), remapped.changes());
                    }
                }
            }
        }
        return changes;
    }

    private static int differ(Artifact artifact, int at, String used, List<Change> told) {
        var exported = artifact.lines().get(at).text();
        if (exported.equals(used)) {
            return 0;
        }
        assertTrue(told.contains(new Change(artifact.path(), at + 1, exported, used)), () -> "changed in silence: " + exported);
        var before = exported.strip().split(" ");
        var after = used.strip().split(" ");
        assertTrue(MAY_CHANGE.contains(before[0]), exported);
        if (!after[0].equals("nameserver")) {
            assertEquals(before.length, after.length, exported);
            assertEquals(1, Arrays.stream(differences(before, after)).filter(each -> each).count(), exported);
        }
        return 1;
    }

    private static Boolean[] differences(String[] before, String[] after) {
        var differences = new Boolean[before.length];
        Arrays.setAll(differences, at -> !before[at].equals(after[at]));
        return differences;
    }
}
