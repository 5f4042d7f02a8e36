package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.model.Balancing;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What single losses do at peak, worked out by hand. */
class LossTest {
    private static final Event APP = Event.instance(Id.of("app"), 1);

    @Test
    void aLossOverloadsWhatIsLeftAndShedsTheExcess() {
        var loaded = Loaded.of("clients -> app*2").demand(1500);

        assertEquals(Set.of(Condition.OVERLOADED, Condition.DEGRADED), loaded.outcome(APP).conditions());
        assertEquals(1 - 1000 / 1500.0, loaded.outcome(APP).shed(), 1e-9);
        assertEquals(List.of(new Gap(Id.of("app"), Map.of(Optional.empty(), 1))), loaded.loss(APP).gaps());
    }

    @Test
    void whatStaysBelowTheEmergencyTargetIsUpAndAboveItDegraded() {
        assertEquals(Set.of(Condition.UP), Loaded.of("clients -> app*2").demand(900).outcome(APP).conditions());
        assertEquals(Set.of(Condition.DEGRADED), Loaded.of("clients -> app*2").demand(950).outcome(APP).conditions());
    }

    @Test
    void aFlowThatIsDownShedsEverythingAndLoadsNobody() {
        var loaded = Loaded.of("clients -> app -> db").demand(100);
        var loss = loaded.loss(Event.instance(Id.of("db"), 1));

        assertEquals(new FlowOutcome(Set.of(Condition.DOWN), 1, 0), loss.flows().get(Id.of("work")));
        assertEquals(0, loss.loads().get(Id.of("app")).offered());
    }

    @Test
    void instancesThatNothingTellsApartAreOneLoss() {
        var loss = Loaded.of("clients -> app@a+b*4").demand(100).loss(Event.instance(Id.of("app"), 3));

        assertEquals(Event.instance(Id.of("app"), 1), loss.event());
        assertEquals(List.of(Event.instance(Id.of("app"), 3)), loss.alike());
    }

    @Test
    void aShallowCheckShedsTheShareOfAMemberThatDoesNotServe() {
        var loaded = Loaded.of("clients -> web=[app, app2]; app -> db; app2 -> db2").demand(100);
        var lost = Event.instance(Id.of("db"), 1);

        assertEquals(0.5, loaded.outcome(lost).shed(), 1e-9);
        assertEquals(Set.of(Condition.DEGRADED), loaded.outcome(lost).conditions());
        assertEquals(0, loaded.check("web", HealthCheck.DEEP).outcome(lost).shed());
        assertEquals(100, loaded.check("web", HealthCheck.DEEP).loss(lost).loads().get(Id.of("app2")).offered());
    }

    @Test
    void withoutAnyCheckEvenTheDeadKeepTheirShare() {
        var loaded = Loaded.of("clients -> web=[app, app2*3]").demand(100);

        assertEquals(0, loaded.outcome(APP).shed());
        assertEquals(0.25, loaded.check("web", HealthCheck.NONE).outcome(APP).shed(), 1e-9);
    }

    @Test
    void standByMembersTakeAllWhenTheActivesAreGone() {
        var loss = Loaded.of("clients -> web=[app, app2!]").demand(100).loss(APP);

        assertEquals(100, loss.loads().get(Id.of("app2")).offered());
        assertTrue(loss.flows().get(Id.of("work")).is(Condition.INTERRUPTED));
        assertTrue(loss.flows().get(Id.of("work")).interruptionSeconds() > 0);
    }

    @Test
    void theFallbackTakesAllWhenTheCacheIsLost() {
        var loaded = Loaded.of("clients -> app -> cache; app -> db").demand(100).fallback("app->db", "app->cache")
                .hitRatio("app->cache", 0.9);

        assertEquals(100, loaded.loss(Event.instance(Id.of("cache"), 1)).loads().get(Id.of("db")).offered());
    }

    @Test
    void aPromotedReplicaTakesTheWrites() {
        var loss = Loaded.of("clients -> app -> data=[db1, db2, db3]:failover").demand(100).loss(Event.instance(Id.of("db1"), 1));

        assertEquals(Map.of("db2", 100.0), offered(loss, "db2"));
        assertEquals(10, loss.flows().get(Id.of("work")).interruptionSeconds());
    }

    @Test
    void aCutLinkSendsItsCallsElsewhere() {
        var loss = Loaded.of("clients -> lb -> app; lb -> app2; [app, app2]").demand(100).loss(Event.link(Id.of("lb->app")));

        assertEquals(Map.of("app", 0.0, "app2", 100.0), offered(loss, "app", "app2"));
    }

    @Test
    void twoSitesLoseNothingOnlyWhileEachRunsAtHalf() {
        var site = Event.place(Id.of("a"));

        assertEquals(0, Loaded.of("clients -> web=[app@a, app2@b]").demand(1000).outcome(site).shed());
        assertTrue(Loaded.of("clients -> web=[app@a, app2@b]").demand(1001).outcome(site).shed() > 0);
    }

    @Test
    void whatIsMissingIsToldByPlace() {
        // 2,900 ÷ 700: five where two run, dealt in turn
        assertEquals(missing(2, 1), Loaded.of("clients -> web=[app@a+b*2]").demand(2900).capacity().gaps());
    }

    @Test
    void oneMoreIsEnoughWhereItRelievesAllPlacesAlike() {
        // 2,000 ÷ 3 = 667
        assertEquals(List.of(new Gap(Id.of("app"), Map.of(Optional.of(Id.of("a")), 1))),
                Loaded.of("clients -> web=[app@a+b*2]").demand(2000).capacity().gaps());
        // 2,200 ÷ 700: four where three run, and b has one of them
        assertEquals(List.of(new Gap(Id.of("app"), Map.of(Optional.of(Id.of("b")), 1))),
                Loaded.of("clients -> web=[app@a+b*3]").demand(2200).capacity().gaps());
    }

    @Test
    void eachPlaceNeedsItsOwnWhereCallersStayWithTheNearest() {
        var near = Loaded.of("clients -> lbs=[lb@a, lb2@b]; lb -> web=[app@a+b*2]; lb2 -> web").demand(2000).rate("lb", 5000).rate("lb2", 5000)
                .balancing("web", Balancing.LOCAL_FIRST);

        assertEquals(missing(1, 1), near.capacity().gaps());
    }

    private static List<Gap> missing(int inA, int inB) {
        return List.of(new Gap(Id.of("app"), Map.of(Optional.of(Id.of("a")), inA, Optional.of(Id.of("b")), inB)));
    }

    @Test
    void recordsThatNobodyTakesAreDelayedAndNothingIsShed() {
        var loaded = Loaded.of("clients -> app ~> queue ~> consumer*2").demand(1500).rate("app", 5000).rate("queue", 5000);
        var slow = loaded.outcome(Event.instance(Id.of("consumer"), 1));

        assertEquals(Set.of(Condition.OVERLOADED, Condition.DELAYED, Condition.DEGRADED), slow.conditions());
        assertEquals(0, slow.shed());
        assertEquals(Set.of(Condition.DELAYED), loaded.outcome(Event.component(Id.of("consumer"))).conditions());
    }

    @Test
    void headroomAfterTheWorstLossNamesTheLoss() {
        var headroom = Loaded.of("clients -> web=[app@a*3, app2@b*3]").demand(1000).capacity().headroom().get(Id.of("work"));

        assertEquals(0.7 * 6, headroom.allWell().orElseThrow(), 1e-9);
        assertEquals(0.9 * 3, headroom.afterWorstLoss().orElseThrow(), 1e-9);
        assertEquals(Event.component(Id.of("app")), headroom.worstLoss().orElseThrow());
        assertFalse(headroom.bottleneck().isEmpty());
    }

    @Test
    void whoIsBusierIsToldApartFromWhoIsRelieved() {
        var loss = Loaded.of("clients -> web=[app*2, app2]; app -> db; app2 -> db2; db2 -> disk").demand(600)
                .loss(Event.instance(Id.of("app2"), 1));

        assertEquals(Set.of(Id.of("app"), Id.of("db")), loss.burdened().keySet());
        assertEquals(Map.of("app", 600.0, "db", 600.0, "db2", 0.0, "disk", 0.0), offered(loss, "app", "db", "db2", "disk"));
        assertEquals(Set.of(), loss.strained().keySet());
    }

    private static Map<String, Double> offered(Loss loss, String... components) {
        return Set.of(components).stream().collect(Collectors.toMap(id -> id,
                id -> Math.round(loss.loads().get(Id.of(id)).offered() * 1e6) / 1e6));
    }
}
