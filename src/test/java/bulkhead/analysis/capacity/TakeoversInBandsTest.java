package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is worked out for a whole band of flows is what each of them by itself gives. */
class TakeoversInBandsTest {
    private static final int TOPOLOGIES = 300;

    @Test
    void availabilityAndTakeoversOfFlowsInBandsAreThoseOfEachFlowByItself() {
        var interrupted = 0;
        for (long seed = 30_000; seed < 30_000 + TOPOLOGIES; seed++) {
            var deployment = Deployment.of(failing(RandomFlows.of(seed)), Catalog.standard());
            var together = FailureAnalysis.of(deployment);
            for (var flow : deployment.topology().flows().values()) {
                var alone = FailureAnalysis.of(deployment, flow);
                assertSame(alone, together.get(flow.id()), "seed " + seed + ", " + flow.id());
                interrupted += alone.availability() instanceof Availability.Exact exact && exact.interruptionSeconds() > 0 ? 1 : 0;
            }
        }
        assertTrue(interrupted > 50, "only " + interrupted + " flows are ever interrupted");
    }

    /** But for rounding, which follows the order in which things are multiplied. */
    private static void assertSame(FlowFailure expected, FlowFailure actual, String where) {
        if (expected.availability() instanceof Availability.Exact(var up, var down, var _, var _, var _)) {
            var exact = assertInstanceOf(Availability.Exact.class, actual.availability(), where);
            assertEquals(down, exact.down(), 1e-12 * down, where);
            actual = new FlowFailure(actual.flow(), new Availability.Exact(up, down, exact.interruptionSeconds(), exact.unstated(), exact.footing()),
                    actual.singlePoints(), actual.cutSets());
        }
        assertEquals(expected, actual, where);
    }

    private static Topology failing(Topology topology) {
        var hours = 1000;
        for (var component : topology.components().values()) {
            topology = topology.with(component.withReliability(new Reliability(Optional.empty(),
                    Optional.of(Quantity.assumed(hours++, Unit.HOUR)), Optional.of(Quantity.assumed(1, Unit.HOUR)))));
        }
        return topology;
    }
}
