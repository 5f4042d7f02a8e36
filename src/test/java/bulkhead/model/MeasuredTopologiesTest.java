package bulkhead.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The topologies that benchmarks measure are of the size they say. */
class MeasuredTopologiesTest {
    @Test
    void aHundredDataCentresAreFiveHundredComponents() {
        var topology = BlockTopology.of(100, 2);

        assertEquals(502, topology.components().size());
        assertEquals(402, topology.links().size());
        assertEquals(1002, instances(topology));
    }

    @ParameterizedTest
    @CsvSource({"8, 25, 1022", "8, 250, 10022", "512, 39, 100366"})
    void regionsHoldFiveTiersOfInstancesAndWhatTheyShare(int zones, int instances, int all) {
        var together = RegionTopology.of(zones, instances, RegionTopology.Drawn.TOGETHER);

        assertEquals(all, instances(together) + together.places().size() + together.risks().size());
        assertEquals(5 * zones + 2, together.components().size());
    }

    @Test
    void drawnApartEachInstanceIsAComponent() {
        var apart = RegionTopology.of(8, 25, RegionTopology.Drawn.APART);

        assertEquals(1002, apart.components().size());
        assertEquals(802, apart.links().size());
        assertEquals(1002, instances(apart));
    }

    @Test
    void tiersHaveThreeLinksAComponent() {
        var topology = TierTopology.of(1000, 10);

        assertEquals(1010, topology.components().size());
        assertEquals(2986, topology.links().size());
        assertEquals(10, topology.flows().size());
    }

    private static int instances(Topology topology) {
        return topology.components().values().stream().mapToInt(component -> component.instances().count()).sum();
    }
}
