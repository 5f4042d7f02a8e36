package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Demand;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First months above target, worked out by hand: each instance can do 1,000 a second, 700 all well and 900 after a loss. */
class RunwayTest {
    private static final Id APP = Id.of("app");
    private static final Id WORK = Id.of("work");

    @Test
    void theFirstMonthAboveTheTargetIsTheFirstWholeOneAfterItsCrossing() {
        var runway = runway("clients -> app*2", 1000, 0.05);

        // 1,000 × 1.05^m > 1,400: m > 6.9; after one loss 1,000 > 900 now
        assertEquals(Map.of(APP, new Breach(APP, 7, Optional.empty())), runway.allWell());
        assertEquals(Map.of(APP, new Breach(APP, 0, Optional.of(Event.instance(APP, 1)))), runway.afterLoss());
        assertEquals(runway.allWell().get(APP), runway.flows().get(WORK));
        assertEquals(runway.afterLoss().get(APP), runway.flowsAfterLoss().get(WORK));
    }

    @Test
    void exactlyAtTheTargetIsNotAboveIt() {
        // 700 now; doubled every month: 1,400 in month 1
        assertEquals(1, runway("clients -> app", 700, 1).first().orElseThrow().month());
        assertEquals(0, runway("clients -> app", 701, 1).first().orElseThrow().month());
    }

    @Test
    void theWorstLossDecides() {
        // each loss leaves two of three: 2 × 900 = 600 × 2^m: m > 1.58
        var runway = runway("clients -> web=[app, app2, app3]", 600, 1);

        assertEquals(2, runway.first().orElseThrow().month());
        assertEquals(2, runway.firstAfterLoss().orElseThrow().month());
        assertEquals(1, runway("clients -> web=[app, app2]", 600, 1).firstAfterLoss().orElseThrow().month());
    }

    @Test
    void theWeakestElementIsNamed() {
        var runway = runway("clients -> app*10 -> db*2", 1000, 0.05);

        assertEquals(new Breach(Id.of("db"), 7, Optional.empty()), runway.first().orElseThrow());
        assertEquals(40, runway.allWell().get(APP).month(), "7,000 = 1,000 × 1.05^39.9");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, -1, -5})
    void nothingThatDoesNotGrowEverBreaches(double growth) {
        assertEquals(Runway.ENDLESS, runway("clients -> app", 900, growth));
    }

    @Test
    void absurdGrowthBreachesNextMonthAndTinyGrowthNever() {
        assertEquals(1, runway("clients -> app", 1e-3, 1e300).first().orElseThrow().month());
        assertEquals(Optional.empty(), runway("clients -> app", 1, 1e-9).first());
    }

    @Test
    void whoIsAboveTheTargetNowIsSoEvenIfHisWorkShrinks() {
        var shrinking = growing(Loaded.of("clients -> app").demand(800).topology(), -0.05);
        var other = new Flow(Id.of("other"), "", Id.of("clients"), new Demand(Optional.empty(),
                Optional.of(Quantity.assumed(1, Unit.PER_SECOND)), Optional.of(Quantity.assumed(0.001, Unit.ONE))), Objectives.NONE, Map.of(), Extras.NONE);

        assertEquals(0, new Loaded(shrinking.with(other)).capacity().runway().allWell().get(APP).month());
    }

    @Test
    void nothingIsSaidWithoutDemandOrCapacity() {
        assertEquals(Optional.empty(), runway("clients -> app", 0, 1e9).first());
    }

    private static Runway runway(String text, double demand, double growth) {
        return new Loaded(growing(Loaded.of(text).demand(demand).topology(), growth)).capacity().runway();
    }

    static Topology growing(Topology topology, double growth) {
        var flow = topology.flows().get(WORK);
        return topology.with(flow.withDemand(new Demand(flow.demand().average(), flow.demand().peak(),
                Optional.of(Quantity.assumed(growth, Unit.ONE)))));
    }
}
