package bulkhead.analysis.headroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.capacity.Loaded;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Access;
import bulkhead.model.Autoscaling;
import bulkhead.model.Balancing;
import bulkhead.model.Demand;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Both headrooms, worked out by hand: every instance can do 1,000 a second, 700 of them while all is well, 900 after a loss. */
class HeadroomsTest {
    private static final Id WORK = Id.of("work");

    @Test
    void whereTheBusiestCouldHandOverBothHeadroomsDifferAndTheHotSpotIsNamed() {
        var loaded = Loaded.of("clients -> web=[app, app2]").demand(100).weight("app", 3);
        var work = grown(loaded.topology()).flows().get(WORK);

        assertEquals(700 / 75.0, work.asBalanced().orElseThrow(), 1e-9);
        assertEquals(Optional.of(new HotSpot(Id.of("app"), 1)), work.hotSpot());
        assertEquals(14, most(work), 1e-6);
        assertTrue(work.differs());
    }

    @Test
    void standByMembersCountAtWill() {
        var work = grown(Loaded.of("clients -> web=[app, app2!]").demand(100).topology()).flows().get(WORK);

        assertEquals(7, work.asBalanced().orElseThrow(), 1e-9);
        assertEquals(14, most(work), 1e-6);
    }

    @Test
    void aChainIsAsStrongAsItsWeakestTierAndBothHeadroomsAgree() {
        var work = grown(Loaded.of("clients -> web=[app, app2] -> db*3").demand(100).topology()).flows().get(WORK);

        assertEquals(14, work.asBalanced().orElseThrow(), 1e-9);
        assertEquals(14, most(work), 1e-6);
        assertFalse(work.differs());
    }

    @Test
    void whatEveryCopyDoesInFullCantBeBalancedAway() {
        var loaded = Loaded.of("clients -> data=[db, db2]:multi-primary").demand(100);
        var work = grown(loaded.topology()).flows().get(WORK);

        assertEquals(7, work.asBalanced().orElseThrow(), 1e-9);
        assertEquals(7, most(work), 1e-6);
    }

    @Test
    void writesStayWithThePrimaryAndReadsMayGoAnywhere() {
        var reads = Loaded.of("clients r> data=[db, db2, db3]:failover").demand(100);
        var writes = Loaded.of("clients -> data=[db, db2, db3]:failover").demand(100);

        assertEquals(14, grown(reads.topology()).flows().get(WORK).asBalanced().orElseThrow(), 1e-9);
        assertEquals(21, most(grown(reads.topology()).flows().get(WORK)), 1e-6);
        assertEquals(7, most(grown(writes.topology()).flows().get(WORK)), 1e-6);
    }

    @Test
    void ratiosAndHitRatiosCount() {
        var loaded = Loaded.of("clients -> app*100 -> cache; app -> db").demand(100).fallback("app->db", "app->cache")
                .hitRatio("app->cache", 0.9).ratio("app->cache", 2);
        var work = grown(loaded.topology()).flows().get(WORK);

        assertEquals(3.5, work.asBalanced().orElseThrow(), 1e-9, "the cache does 200 a second");
        assertEquals(3.5, most(work), 1e-6);
    }

    @Test
    void oneFlowGrowsInWhatTheOthersLeaveAndAllTogetherLess() {
        var topology = both(Loaded.of("clients -> web=[app, app2]; users:clients -> web").demand(300).topology(), 400);
        var grown = grown(topology);

        assertEquals((1400 - 400) / 300.0, grown.flows().get(WORK).asBalanced().orElseThrow(), 1e-9);
        assertEquals((1400 - 300) / 400.0, grown.flows().get(Id.of("more")).asBalanced().orElseThrow(), 1e-9);
        assertEquals(2, grown.together().orElseThrow().asBalanced().orElseThrow(), 1e-9);
        assertEquals(2, most(grown.together().orElseThrow()), 1e-6);
    }

    @Test
    void anotherFlowMakesRoomAtWill() {
        var topology = both(Loaded.of("clients -> app; users:clients -> web=[app, app2]").demand(100).topology(), 1000);
        var work = grown(topology).flows().get(WORK);

        assertEquals(2, work.asBalanced().orElseThrow(), 1e-9, "500 a second of the others are on app");
        assertEquals(4, most(work), 1e-6, "app2 takes 700 of the 1,000");
    }

    @Test
    void whatOthersOverloadDoesNotKeepAFlowFromGrowingElsewhere() {
        var topology = both(Loaded.of("clients -> app; users:clients -> app2").demand(100).topology(), 5000);
        var work = grown(topology).flows().get(WORK);

        assertEquals(7, work.asBalanced().orElseThrow(), 1e-9);
        assertEquals(7, most(work), 1e-6);
    }

    @Test
    void afterALossTheEmergencyTargetHolds() {
        var topology = Loaded.of("clients -> web=[app, app2, app3!]").demand(100).topology();
        var work = Headrooms.of(deployment(topology)).after(Set.of(Event.instance(Id.of("app"), 1))).flows().get(WORK);

        assertEquals(9, work.asBalanced().orElseThrow(), 1e-9);
        assertEquals(18, most(work), 1e-6, "the stand-by doesn't join in, but could");
    }

    @Test
    void autoscalersCountWithTheMostTheyMayRun() {
        var topology = Loaded.of("clients -> app").demand(100).topology();
        var scaled = topology.with(topology.components().get(Id.of("app"))
                .withAutoscaling(Optional.of(new Autoscaling(Quantity.assumed(4, Unit.ONE), Quantity.assumed(60, Unit.SECOND)))));

        assertEquals(28, grown(scaled).flows().get(WORK).asBalanced().orElseThrow(), 1e-9);
        assertEquals(28, Analysis.of(scaled, Catalog.standard()).capacity().headroom().get(WORK).allWell().orElseThrow(), 1e-9);
        assertEquals(0.1, Analysis.of(scaled, Catalog.standard()).capacity().peak().get(Id.of("app")).utilisation().orElseThrow(), 1e-9);
    }

    @Test
    void allTogetherIsToldWithEveryAnalysis() {
        var topology = both(Loaded.of("clients -> web=[app, app2]; users:clients -> web").demand(300).topology(), 400);
        var together = Analysis.of(topology, Catalog.standard()).capacity().together();

        assertEquals(2, together.allWell().orElseThrow(), 1e-9);
        assertEquals(900 / 700.0, together.afterWorstLoss().orElseThrow(), 1e-9);
    }

    @Test
    void pairsAreListedWhereTheyAreWorseThanEitherLossAlone() {
        var pairs = Headrooms.of(deployment(Loaded.of("clients -> web=[app, app2, app3]").demand(100).topology())).worstPairs(1);
        var app = Event.instance(Id.of("app"), 1);

        assertEquals(List.of(new PairHeadroom(WORK, app, Event.instance(Id.of("app2"), 1), 9, new HotSpot(Id.of("app3"), 1))), pairs);
    }

    @Test
    void twoInstancesOfOneComponentAreAPairToo() {
        var pairs = Headrooms.of(deployment(Loaded.of("clients -> app*3").demand(100).topology())).worstPairs(5);

        assertEquals(9, pairs.getFirst().factor(), 1e-9);
        assertEquals(List.of(Event.instance(Id.of("app"), 1), Event.instance(Id.of("app"), 2)), pairs.getFirst().events());
    }

    @Test
    void aFlowWithoutDemandOrThatIsDownHasNone() {
        var topology = Loaded.of("clients -> app").topology();
        assertEquals(Map.of(), grown(topology).flows());

        var asked = Loaded.of("clients -> app").demand(100).topology();
        assertEquals(Optional.empty(), Headrooms.of(deployment(asked)).after(Set.of(Event.instance(Id.of("app"), 1))).together());
    }

    static Topology both(Topology topology, double perSecond) {
        return topology.with(new Flow(Id.of("more"), "", Id.of("users"), new Demand(Optional.empty(),
                Optional.of(Quantity.measured(perSecond, Unit.PER_SECOND)), Optional.empty()), Objectives.NONE, Map.of(), Extras.NONE));
    }

    private static Grown grown(Topology topology) {
        return Headrooms.of(deployment(topology)).allWell();
    }

    private static Deployment deployment(Topology topology) {
        return Deployment.of(topology, Catalog.standard());
    }

    private static double most(Growable growable) {
        return ((AtWill.Most) growable.atWill()).factor();
    }
}
