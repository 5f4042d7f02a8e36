package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Balancing;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InterruptionTest {
    private static final Id TO_UNNAMED = Id.of("lb->g1");
    private static final Id TO_WEB = Id.of("lb->web");
    private static final Topology DATABASE = Topologies.of("clients -> app -> data=[db@a, db2@b]:failover");

    @Test
    void aLostPrimaryInterruptsForDetectionAndPromotion() {
        assertEquals(10, seconds(DATABASE, Event.instance(Id.of("db"), 1)));
        assertEquals(0, seconds(DATABASE, Event.instance(Id.of("db2"), 1)));
    }

    @Test
    void readsGoOnWithoutThePrimary() {
        assertEquals(0, seconds(Topologies.of("clients -> app; app r> data=[db, db2]:failover"), Event.instance(Id.of("db"), 1)));
    }

    @Test
    void anOutageIsNoInterruption() {
        assertEquals(Interruption.NONE, interruption(DATABASE, Event.instance(Id.of("app"), 1)));
    }

    @Test
    void aVanishedHostIsNoticedLaterThanAKilledProcess() {
        var topology = Topologies.of("clients -> app -> proxies=[maxscale*2] -> data=[db@a, db2@b]:failover");
        var failover = new Failover.Controller(Id.of("proxies"), Quantity.assumed(1, Unit.SECOND), false);
        topology = topology.with(topology.groups().get(Id.of("data"))
                .withRedundancy(new Redundancy.PrimaryReplica(Id.of("db"), failover, List.of())));
        topology = topology.with(topology.components().get(Id.of("maxscale"))
                .withProperty("monitor-interval", Quantity.assumed(1, Unit.SECOND))
                .withProperty("failcount", Quantity.assumed(3, Unit.ONE)));
        assertEquals(4, seconds(topology, Event.instance(Id.of("db"), 1)));
        assertEquals(14, seconds(topology, Event.place(Id.of("a"))));
    }

    @Test
    void ofThoseThatShareAnAddressOnlyItsHolderInterrupts() {
        var topology = Topologies.of("clients -> front=[lb*2, lb2] -> app*2");
        topology = topology.with(topology.groups().get(Id.of("front")).withBalancing(Balancing.ACTIVE_STANDBY));
        assertEquals(3.609375, seconds(topology, Event.instance(Id.of("lb"), 1)));
        assertEquals(Interruption.NONE, interruption(topology, Event.instance(Id.of("lb"), 2)));
        assertEquals(Interruption.NONE, interruption(topology, Event.component(Id.of("lb2"))));
        assertEquals(3.609375, seconds(topology, Event.component(Id.of("lb"))));
        topology = topology.with(topology.components().get(Id.of("lb")).withReliability(new Reliability(Optional.empty(),
                Optional.of(Quantity.assumed(365 * 24, Unit.HOUR)), Optional.of(Quantity.assumed(1, Unit.HOUR)))));
        double alone = 365 * 24 / (365 * 24 + 1.0) * 3.609375;
        assertEquals(alone, new Interruptions(FailureStructure.compile(Deployment.of(topology, Catalog.standard()),
                topology.flows().get(Id.of("work")))).secondsAYear()[0], 1e-3, "one holder, however many instances");
    }

    @Test
    void aStandbyTakesOverWhenItsPartnerIsSilent() {
        var topology = Topologies.of("clients -> front=[lb@a, lb2@b!] -> apps=[app@a, app2@b!]");
        topology = topology.with(topology.groups().get(Id.of("front")).withBalancing(Balancing.ACTIVE_STANDBY));
        assertEquals(3.609375, seconds(topology, Event.instance(Id.of("lb"), 1)));
        assertEquals(4, seconds(topology, Event.instance(Id.of("app"), 1)));
        assertEquals(0, seconds(topology, Event.instance(Id.of("app2"), 1)));
        assertEquals(List.of(Id.of("front"), Id.of("apps")),
                interruption(topology, Event.place(Id.of("a"))).switches().stream().map(Interruption.Switch::group).toList());
        assertEquals(10, seconds(topology, Event.place(Id.of("a"))), "all switch at once: the slowest counts");
    }

    @Test
    void oneOfSeveralActivesCostsItsShareUntilItIsNoticed() {
        var topology = Topologies.of("clients -> lb -> [app, app2, app3, app4]");
        var event = Event.instance(Id.of("app"), 1);
        assertEquals(Interruption.NONE, interruption(topology, event), "sent again elsewhere");
        var stubborn = topology.with(topology.components().get(Id.of("lb")).withProperty("redispatch", new Value.Flag(false)));
        assertEquals(new Interruption(0, List.of(), Map.of(TO_UNNAMED, 1.0)), interruption(stubborn, event), "a quarter of 4 s");
    }

    @Test
    void callsSentAgainAreLostWhereSeveralAreDead() {
        var topology = Topologies.of("clients -> lb -> [app*4, app2*4]");
        var group = topology.groups().keySet().iterator().next();
        assertEquals(Map.of(TO_UNNAMED, 2.0), interruption(topology, Event.component(Id.of("app"))).lostShares(), "half of 4 s");
        var idlest = topology.with(topology.groups().get(group).withBalancing(Balancing.LEAST_CONNECTIONS));
        assertEquals(Map.of(TO_UNNAMED, 4.0), interruption(idlest, Event.component(Id.of("app"))).lostShares(), "who refuses looks idle");
        var eager = topology.with(topology.components().get(Id.of("lb")).withProperty("retries", Quantity.assumed(4, Unit.ONE)));
        assertEquals(Map.of(TO_UNNAMED, 2.0), interruption(eager, Event.component(Id.of("app"))).lostShares(), "others' calls come between");
    }

    @Test
    void onlyWhoWasAskedLastIsLeftOutWhenACallIsSentAgain() {
        var topology = Topologies.of("clients -> lb -> [app*2, app2*4]");
        var group = topology.groups().keySet().iterator().next();
        assertEquals(Map.of(TO_UNNAMED, 4 / 3.0), interruption(topology, Event.component(Id.of("app"))).lostShares(), "two of six");
        for (var balancing : List.of(Balancing.LEAST_CONNECTIONS, Balancing.LOCAL_FIRST, Balancing.ACTIVE_STANDBY)) {
            var idlest = topology.with(topology.groups().get(group).withBalancing(balancing));
            assertEquals(Map.of(TO_UNNAMED, 4.0), interruption(idlest, Event.component(Id.of("app"))).lostShares(), "two refuse in turn: " + balancing);
            assertEquals(Interruption.NONE, interruption(idlest, Event.instance(Id.of("app"), 1)), "the other one is left: " + balancing);
        }
        var hashed = topology.with(topology.groups().get(group).withBalancing(Balancing.HASH));
        assertEquals(Map.of(TO_UNNAMED, 4 / 3.0), interruption(hashed, Event.component(Id.of("app"))).lostShares(), "two beside each other");
    }

    @Test
    void whoWeighsMoreCostsMore() {
        var topology = Topologies.of("clients -> lb -> [app*2, app2*4]");
        var group = topology.groups().values().iterator().next();
        var weighted = topology.with(group.withMembers(List.of(new Member(Id.of("app"), Optional.of(Quantity.assumed(6, Unit.ONE)), false),
                Member.active(Id.of("app2")))));
        assertEquals(Map.of(TO_UNNAMED, 3.0), interruption(weighted, Event.component(Id.of("app"))).lostShares(), "12 of 16 of 4 s");
        assertEquals(Interruption.NONE, interruption(weighted, Event.instance(Id.of("app"), 1)));
    }

    @Test
    void whoRefusesLooksIdleUnlessHeIsWaitedFor() {
        var topology = Topologies.of("clients -> lb -> [app, app2, app3, app4]");
        var group = topology.groups().values().iterator().next();
        var stubborn = topology.with(topology.components().get(Id.of("lb")).withProperty("redispatch", new Value.Flag(false)))
                .with(group.withBalancing(Balancing.LEAST_CONNECTIONS));
        assertEquals(Map.of(TO_UNNAMED, 1.0), interruption(stubborn, Event.instance(Id.of("app"), 1)).lostShares(), "asked again after a second");
        var quick = stubborn.with(stubborn.components().get(Id.of("lb")).withProperty("retries", Quantity.assumed(0, Unit.ONE)));
        assertEquals(Map.of(TO_UNNAMED, 4.0), interruption(quick, Event.instance(Id.of("app"), 1)).lostShares());
    }

    @Test
    void callsAreSentAgainOnlyToThoseOfTheSameRank() {
        var topology = nearFirst("clients -> lb@dc/a -> web=[app@dc/a, app2@dc/b, app3@dc2/c]");
        var web = Id.of("web");
        assertEquals(Map.of(TO_WEB, 4.0), interruption(topology, Event.instance(Id.of("app"), 1)).lostShares(), "nobody else is as near");
        assertEquals(Map.of(), interruption(topology, Event.instance(Id.of("app2"), 1)).lostShares(), "nobody asks it");
        var two = nearFirst("clients -> lb@dc/a -> web=[app@dc/a*2, app2@dc/b, app3@dc2/c]");
        assertEquals(Map.of(), interruption(two, Event.instance(Id.of("app"), 1)).lostShares());
        assertEquals(Map.of(TO_WEB, 4.0), interruption(two, Event.component(Id.of("app"))).lostShares());
        var inTurn = two.with(two.groups().get(web).withBalancing(Balancing.ROUND_ROBIN));
        assertEquals(Map.of(TO_WEB, 2.0), interruption(inTurn, Event.component(Id.of("app"))).lostShares(), "four in turn, two of them dead");
    }

    @Test
    void whereverOneOfTheCallersStandsTheOneThatLosesMostCounts() {
        var topology = nearFirst("clients -> lb@a+b*2 -> web=[app@a, app2@b*5]");
        assertEquals(Map.of(TO_WEB, 4.0), interruption(topology, Event.instance(Id.of("app"), 1)).lostShares());
        assertEquals(Map.of(), interruption(topology, Event.instance(Id.of("app2"), 1)).lostShares());
        assertEquals(Map.of(), interruption(topology, Event.place(Id.of("a"))).lostShares(), "who asked it is gone as well");
    }

    @Test
    void aTryThatOutlastsDetectionFindsWhoIsNextInTheSameBackEndOnly() {
        var third = nearFirst("clients -> lb@r/dc/a -> web=[app@r/dc/b, app2@r/dc2/c, app3@r2/dc3/d]");
        assertEquals(Map.of(), lostShares(structure(third), Event.place(Id.of("b"))), "a connection nobody answers is waited for");
        assertEquals(Map.of(TO_WEB, 10.0), lostShares(structure(third), Event.place(Id.of("b")), Event.place(Id.of("c"))),
                "the third has another back end, which those that wait don't get to");
    }

    private static Map<Id, Double> lostShares(FailureStructure structure, Event... lost) {
        return new Interruptions(structure).of(Set.of(lost), structure.evaluate(Set.of(lost))).lostShares();
    }

    private static Topology nearFirst(String text) {
        var topology = Topologies.of(text);
        return topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
    }

    @Test
    void secondsAYearAreEventsTimesSeconds() {
        var topology = DATABASE.with(DATABASE.components().get(Id.of("db")).withReliability(new Reliability(Optional.empty(),
                Optional.of(Quantity.assumed(99, Unit.DAY)), Optional.of(Quantity.assumed(1, Unit.DAY)))));
        assertEquals(36.5, new Interruptions(structure(topology)).secondsAYear()[0], 1e-9);
    }

    private static double seconds(Topology topology, Event event) {
        return interruption(topology, event).seconds();
    }

    private static Interruption interruption(Topology topology, Event event) {
        return new Interruptions(structure(topology)).of(event);
    }

    private static FailureStructure structure(Topology topology) {
        return FailureStructure.compile(Deployment.of(topology, Catalog.standard()), topology.flows().get(Id.of("work")));
    }
}
