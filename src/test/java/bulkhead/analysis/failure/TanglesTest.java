package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.TierTopology;
import org.junit.jupiter.api.Test;

class TanglesTest {
    private static final int[] SIZES = {40, 80, 160, 280};
    private static final int[] LIMITS = {20, 100, 300, 1_000, 3_000};
    private static final int FLOWS = 12;

    @Test
    void refusingATangleOnceForAllFlowsChangesNoVerdict() {
        int exact = 0;
        int refused = 0;
        int spared = 0;
        for (int size : SIZES) {
            var deployment = Deployment.of(TierTopology.of(size, FLOWS), Catalog.standard());
            for (int limit : LIMITS) {
                var together = new FailingFlows(Hazards.failing(deployment), FlowBands.of(deployment.topology()), limit);
                for (var flow : deployment.topology().flows().values()) {
                    int before = together.tangles().count();
                    var judged = together.of(flow).availability(0);
                    var alone = FailingFlows.alone(deployment, flow, limit).availability(0);
                    assertEquals(alone.getClass(), judged.getClass(), size + " components, " + limit + " nodes, " + flow.id());
                    if (judged instanceof Availability.Exact is && alone instanceof Availability.Exact was) {
                        assertEquals(was.down(), is.down(), 1e-9 * was.down());
                        assertEquals(was.unstated(), is.unstated());
                        exact++;
                    } else {
                        assertEquals(alone, judged);
                        refused++;
                        spared += together.tangles().count() == before ? 1 : 0;
                    }
                }
            }
        }
        System.out.printf("tangles: %d exact as alone, %d refused as alone, %d of them without trying%n", exact, refused, spared);
        assertTrue(exact > 50 && refused > 50 && spared > refused / 3);
    }

    @Test
    void whereTheAvailabilityIsRefusedSoAreCutSets() {
        int refused = 0;
        for (int size : SIZES) {
            var deployment = Deployment.of(TierTopology.of(size, FLOWS), Catalog.standard());
            for (int limit : LIMITS) {
                for (var flow : deployment.topology().flows().values()) {
                    var failing = FailingFlows.alone(deployment, flow, limit);
                    if (failing.availability(0) instanceof Availability.Refused) {
                        var again = FailingFlows.alone(deployment, flow, limit);
                        assertThrows(DecisionDiagram.TooLarge.class, again::cutSetsByOrder, size + " components, " + limit + " nodes, " + flow.id());
                        refused++;
                    }
                }
            }
        }
        assertTrue(refused > 50, "only " + refused);
    }
}
