package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking ahead gives what analysing that demand gives. */
class ForesightTest {
    private static final Id APP = Id.of("app");
    private static final Id WORK = Id.of("work");

    @Test
    void theOutlookOfNowIsWhatTheAnalysisSays() {
        for (long seed = 60_000; seed < 60_300; seed++) {
            var deployment = Deployment.of(RandomTopology.of(seed), Catalog.standard());
            var capacity = Analysis.of(deployment.topology(), Catalog.standard()).capacity();
            var foresight = Foresight.of(deployment);
            for (var outlook : List.of(Outlook.PEAK, Outlook.AVERAGE)) {
                var message = "seed " + seed + ", " + outlook;
                var prospect = foresight.at(outlook);
                var expected = outlook.of() == LoadCase.PEAK ? capacity.peak() : capacity.average();
                assertEquals(expected.keySet(), prospect.loads().keySet(), message);
                expected.forEach((id, load) -> same(load, prospect.loads().get(id), message + ": " + id));
            }
            var peak = foresight.at(Outlook.PEAK);
            assertEquals(capacity.gaps(), peak.gaps(), "seed " + seed);
            close(capacity.together().allWell(), peak.together(), "seed " + seed);
            capacity.headroom().forEach((flow, headroom) -> close(headroom.allWell(), peak.headroom().get(flow), flow.value()));
        }
    }

    @Test
    void aFactorAndGrowthMultiply() {
        var topology = RunwayTest.growing(Loaded.of("clients -> app*2").demand(100).topology(), 0.1);
        var prospect = foresight(topology).at(Outlook.PEAK.times(2).in(3));

        assertEquals(100 * 2 * 1.331, prospect.demands().get(WORK), 1e-9);
        assertEquals(0.1331, prospect.loads().get(APP).utilisation().orElseThrow(), 1e-9);
        assertEquals(1400 / 266.2, prospect.headroom().get(WORK).orElseThrow(), 1e-9);
    }

    @Test
    void whatWillBeMissingIsTold() {
        var topology = RunwayTest.growing(Loaded.of("clients -> app*2").demand(1000).topology(), 0.05);

        assertEquals(List.of(), foresight(topology).at(Outlook.PEAK.in(6)).gaps());
        assertEquals(List.of(new Gap(APP, Map.of(Optional.empty(), 1))), foresight(topology).at(Outlook.PEAK.in(7)).gaps());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e300, 1e9, -1, -7})
    void absurdGrowthStaysANumber(double growth) {
        var topology = RunwayTest.growing(Loaded.of("clients -> app*2 -> db").demand(1000).ratio("app->db", 1e9).topology(), growth);
        var prospect = foresight(topology).at(Outlook.PEAK.times(1e6).in(Outlook.LAST_MONTH));

        prospect.loads().values().forEach(load -> assertTrue(Double.isFinite(load.offered()) && Double.isFinite(load.busiest()), load::toString));
        assertTrue(Double.isFinite(prospect.together().orElse(0)));
    }

    @Test
    void anOutlookIsWithinReason() {
        assertThrows(IllegalArgumentException.class, () -> Outlook.PEAK.times(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Outlook.PEAK.times(-1));
        assertThrows(IllegalArgumentException.class, () -> Outlook.PEAK.in(-1));
    }

    private static Foresight foresight(Topology topology) {
        return Foresight.of(Deployment.of(topology, Catalog.standard()));
    }

    private static void same(ComponentLoad expected, ComponentLoad actual, String message) {
        assertEquals(expected.offered(), actual.offered(), 1e-9 * Math.max(1, expected.offered()), message);
        assertEquals(expected.busiest(), actual.busiest(), 1e-9 * Math.max(1, expected.busiest()), message);
        assertEquals(expected.capacity(), actual.capacity(), message);
        assertEquals(expected.target(), actual.target(), message);
        assertEquals(expected.origin(), actual.origin(), message);
    }

    private static void close(OptionalDouble expected, OptionalDouble actual, String message) {
        assertEquals(expected.isPresent(), actual.isPresent(), message);
        assertEquals(expected.orElse(0), actual.orElse(0), 1e-9 * Math.max(1, expected.orElse(0)), message);
    }
}
