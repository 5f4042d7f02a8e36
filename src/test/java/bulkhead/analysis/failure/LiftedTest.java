package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Flow;
import bulkhead.model.Topology;
import bulkhead.storage.DocumentFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two ways to the same chance: by parts and their domains, and by one decision diagram of everything. */
class LiftedTest {
    private static final int TOPOLOGIES = 10_000;
    private static final long SEED = 31_000_000;
    private static final double RELATIVE = 1e-12;

    @Test
    void agreesWithOneDiagramOnRandomTopologies() {
        for (long seed = SEED; seed < SEED + TOPOLOGIES; seed++) {
            var topology = RandomTopologies.of(seed);
            agree(topology, topology.flows().get(RandomTopologies.WORK), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prime-insights", "prime-insights-swarm", "prime-insights-aws", "hq-before", "hq-after",
        "instametrics-cassandra-only", "instametrics-dual-write", "instametrics-kafka-redis"})
    void agreesWithOneDiagramOnTheLayouts(String model) throws Exception {
        var topology = DocumentFiles.read(Path.of("models", model + DocumentFiles.SUFFIX), Catalog.standard()).topology();
        topology.flows().values().forEach(flow -> agree(topology, flow, model + " " + flow.id()));
    }

    private static void agree(Topology topology, Flow flow, String which) {
        var structure = FailureStructure.compile(Deployment.of(topology, Catalog.standard()), flow);
        var odds = Odds.of(structure.gates(), structure.hazards());
        var formula = Reduction.of(structure.gates(), structure.top(), odds.solid(), odds.firm());
        var lifted = Lifted.chance(formula, odds, FailingFlows.MOST_NODES, new Tangles());
        var diagram = Diagrams.of(structure.gates(), structure.top(), odds, FailingFlows.MOST_NODES).chance(odds);
        assertEquals(diagram.up(), lifted.up(), diagram.up() * RELATIVE, which);
        assertEquals(diagram.down(), lifted.down(), diagram.down() * RELATIVE, which);
        assertTrue(Math.abs(lifted.up() + lifted.down() - 1) < 1e-9, which);
    }
}
