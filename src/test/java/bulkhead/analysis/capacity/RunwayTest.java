package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** First months above target, worked out by hand: each instance can do 1,000 a second, 700 all well and 900 after a loss. */
class RunwayTest {
    private static final double EMERGENCY_TARGET = 0.9;
    private static final Id APP = Id.of("app");
    private static final Id WORK = Id.of("work");

    @Test
    void theFirstMonthAboveTheTargetIsTheFirstWholeOneAfterItsCrossing() {
        var runway = runway("clients -> app*2", 1000, 0.05);

        // 1,000 × 1.05^m > 1,400: m > 6.9; after one loss 1,000 > 900 now
        assertEquals(Map.of(APP, new Breach(APP, 7, 1000 * Math.pow(1.05, 7) / 1400, Optional.empty())), runway.allWell());
        assertEquals(Map.of(APP, new Breach(APP, 0, 1000 / 900.0, Optional.of(Event.instance(APP, 1)))), runway.afterLoss());
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

        assertEquals(Id.of("db"), runway.first().orElseThrow().component());
        assertEquals(7, runway.first().orElseThrow().month());
        assertEquals(40, runway.allWell().get(APP).month(), "7,000 = 1,000 × 1.05^39.9");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, -1, -5})
    void nothingThatDoesNotGrowEverBreaches(double growth) {
        assertTrue(runway("clients -> app", 700, growth).isEndless());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 0.1})
    void whatIsTooMuchNowIsSaidWhetherItGrowsOrNot(double growth) {
        var runway = runway("clients -> app*2", 1500, growth);

        assertEquals(Optional.of(new Breach(APP, 0, 1500 / 1400.0, Optional.empty())), runway.first());
        assertEquals(Optional.of(new Breach(APP, 0, 1500 / 900.0, Optional.of(Event.instance(APP, 1)))), runway.firstAfterLoss());
        assertEquals(runway.first().orElseThrow(), runway.flows().get(WORK));
    }

    /** Weights 1, 2, 3: 1,500 are 250, 500 and 750; without one of them 600 and 900, 375 and 1,125, or 500 and 1,000. */
    @Test
    void ofSeveralLossesAfterWhichItIsTooMuchTheWorstIsNamed() {
        var loaded = Loaded.of("clients -> web=[app, app2, app3]").demand(1500).weight("app2", 2).weight("app3", 3);
        var runway = new Loaded(growing(loaded.topology(), 0.01)).capacity().runway();

        assertEquals(new Breach(Id.of("app3"), 0, 1125 / 900.0, Optional.of(Event.instance(Id.of("app2"), 1))), rounded(runway.flowsAfterLoss().get(WORK)));
        assertEquals(rounded(runway.flowsAfterLoss().get(WORK)), rounded(runway.firstAfterLoss().orElseThrow()));
        assertEquals(new Breach(Id.of("app2"), 0, 1.111111111, Optional.of(Event.instance(Id.of("app3"), 1))), rounded(runway.afterLoss().get(Id.of("app2"))));
        assertEquals(1, new Loaded(growing(loaded.demand(1080).topology(), 0.12)).capacity().runway().flowsAfterLoss().get(WORK).month(),
                "without app2 app3 has 810 now and 907 in a month");
    }

    /** app has 400 of 700 an instance and db 450: doubled, both are above it in a month. */
    @Test
    void ofSeveralInOneMonthTheGreatestIsNamed() {
        var topology = Loaded.of("clients -> app*2 -> db*2").demand(800).ratio("app->db", 1.125).topology();

        assertEquals(new Breach(Id.of("db"), 1, 1.285714286, Optional.empty()), rounded(new Loaded(growing(topology, 1)).capacity().runway().first().orElseThrow()));
    }

    @Test
    void whatDoesNotLastWhileAllIsWellDoesNotAfterALoss() {
        var runway = runway("clients -> app -> cache*100", 600, 0.1);

        assertEquals(2, runway.flows().get(WORK).month());
        assertEquals(runway.flows().get(WORK), runway.flowsAfterLoss().get(WORK));
    }

    private static Breach rounded(Breach breach) {
        return new Breach(breach.component(), breach.month(), Math.round(breach.burden() * 1e9) / 1e9, breach.after());
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

    /** By looking at the load after each loss. */
    @Test
    void whereNothingGrowsWhatIsTooMuchIsTooMuchNow() {
        var compared = 0;
        for (long seed = 70_000; seed < 71_000; seed++) {
            var capacity = Analysis.of(RandomTopology.of(seed), Catalog.standard()).capacity();
            for (var load : capacity.peak().values()) {
                compared += compare("seed " + seed + ", " + load.component(), load, capacity) ? 1 : 0;
            }
        }
        assertTrue(compared > 200, compared + " compared");
    }

    /** Whether a loss brings it above the emergency target. */
    private static boolean compare(String message, ComponentLoad load, Capacity capacity) {
        var well = capacity.runway().allWell().get(load.component());
        var after = capacity.runway().afterLoss().get(load.component());
        assertEquals(load.overTarget(), well != null, message);
        var worst = capacity.losses().stream().flatMap(loss -> Stream.ofNullable(loss.strained().get(load.component())))
                .filter(ComponentLoad::overTarget).mapToDouble(RunwayTest::burden).max().orElse(0);
        if (after == null || after.after().isEmpty()) {
            assertEquals(well, after, message);
            assertTrue(worst <= (well == null ? 0 : burden(load)) * (1 + 1e-9), message);
            return false;
        }
        double anyway = load.utilisation().orElseThrow() / EMERGENCY_TARGET;
        if (anyway > 1) {
            // of losses that leave it as it was nothing is told
            assertTrue(after.burden() > 1 && after.burden() <= Math.max(worst, anyway) * (1 + 1e-9), message);
            return false;
        }
        assertEquals(worst, after.burden(), 1e-9 * worst, message);
        return true;
    }

    private static double burden(ComponentLoad load) {
        return load.utilisation().orElseThrow() / load.target();
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
