package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Extras;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Hand-made cases, one for each sentence of the definitions. Dead things are written as ids, instances as {@code id#number}. */
class RedundancyTest {
    private static final Id DATA = Id.of("data");

    @Test
    void oneOfAnyIsEnough() {
        var topology = Topologies.of("clients -> [app, app2]");
        assertTrue(up(topology, "app"));
        assertFalse(up(topology, "app", "app2"));
    }

    @Test
    void kIsJudgedOverTheMembersTheCallerSees() {
        var topology = Topologies.of("clients -> [app, app2, app3]:2");
        assertTrue(up(topology, "app"));
        assertFalse(up(topology, "app", "app2"));
        var halfSeen = Topologies.of("clients -> app; clients -> app2; other -> [app, app2, app3]:2");
        assertFalse(up(halfSeen, "clients->app"), "app and app3 live, but app is not seen and app3 has no link");
    }

    @Test
    void aQuorumCountsVotesOfTheWholeGroup() {
        var topology = Topologies.of("clients -> [app*2, app2*1, app3*1]:quorum");
        assertTrue(up(topology, "app2"));
        assertFalse(up(topology, "app"), "2 of 4 is no majority");
    }

    @Test
    void minInstancesDecidesWhetherAComponentServesAtAll() {
        var topology = Topologies.of("clients -> app*3");
        topology = topology.with(topology.components().get(Id.of("app")).withMinInstances(number(2)));
        assertTrue(up(topology, "app#1"));
        assertFalse(up(topology, "app#1", "app#2"));
    }

    @Test
    void standbysCountAsUp() {
        var topology = Topologies.of("clients -> [app, app2!]");
        assertTrue(up(topology, "app"));
        assertFalse(up(topology, "app", "app2"));
    }

    @Test
    void anOptionalLinkOnlyDegrades() {
        var state = state(Topologies.of("clients -> app; app ?> cache"), "cache");
        assertTrue(state.up());
        assertEquals(List.of(Id.of("app->cache")), state.degraded());
    }

    @Test
    void readsGoToThePrimaryWhenNoReplicaServes() {
        var topology = Topologies.of("clients -> app; app r> data=[db, db2]:manual");
        assertTrue(up(topology, "db"));
        assertTrue(up(topology, "db2"));
        assertFalse(up(topology, "db", "db2"));
    }

    @Test
    void writesWaitForRepairWhereNobodyPromotes() {
        var topology = Topologies.of("clients -> app -> data=[db, db2]:manual");
        assertFalse(up(topology, "db"));
        assertTrue(up(topology, "db2"));
    }

    @Test
    void writesGoOnWhereTheDatabasePromotesByItself() {
        var topology = Topologies.of("clients -> app -> data=[db, db2]:failover");
        assertTrue(up(topology, "db"));
        assertFalse(up(topology, "db", "db2"));
    }

    @Test
    void whatIsNeverPromotedOnlyReads() {
        var topology = withFailover(Topologies.of("clients -> app -> data=[db, db2, db3]:failover"),
                new Failover.BuiltIn(number(5, Unit.SECOND), number(5, Unit.SECOND)), Id.of("db2"));
        assertTrue(up(topology, "db", "db2"));
        assertFalse(up(topology, "db", "db3"));
    }

    @Test
    void aControllerMustLiveButItsOwnCallsDoNotCount() {
        var topology = Topologies.of("clients -> app -> proxies=[maxscale] -> data=[db, db2]:failover");
        topology = withFailover(topology, new Failover.Controller(Id.of("proxies"), number(1, Unit.SECOND), false));
        assertTrue(up(topology, "db"), "the proxy calls the database and promotes it: neither waits for the other");
        var apart = Topologies.of("clients -> app -> data=[db, db2]:failover; watch:maxscale -> data; w=[watch] -> data");
        apart = withFailover(apart, new Failover.Controller(Id.of("w"), number(1, Unit.SECOND), false));
        assertTrue(up(apart, "db"));
        assertTrue(up(apart, "watch"));
        assertFalse(up(apart, "db", "watch"));
    }

    @Test
    void aMajorityOfAllStopsPromotionOfAMinority() {
        var topology = Topologies.of("clients -> app -> data=[db, db2]:failover; w=[watch:maxscale]");
        var majority = withFailover(topology, new Failover.Controller(Id.of("w"), number(1, Unit.SECOND), true));
        assertFalse(up(majority, "db"), "1 of 2 is no majority");
        assertTrue(up(withFailover(topology, new Failover.Controller(Id.of("w"), number(1, Unit.SECOND), false)), "db"));
    }

    @Test
    void multiplePrimariesNeedOne() {
        assertTrue(up(Topologies.of("clients -> app -> [db, db2]:multi-primary"), "db"));
    }

    @Test
    void shareIsLostWhenTooManyCopiesAreGone() {
        // three copies over three zones, two must answer: one zone may go, whole
        var topology = partitioned("clients -> data=[x:cassandra@a*4, x2:cassandra@b*4, x3:cassandra@c*4]", 3, 2, false);
        assertTrue(up(topology, "a"));
        assertTrue(up(topology, "x#1", "x#2", "x#3"));
        assertFalse(up(topology, "x#1", "x2#4"), "some share had its copies on both");
    }

    @Test
    void copiesInTwoDomainsLoseMoreThanOneAtOnce() {
        var topology = partitioned("clients -> data=[x:cassandra@a*4, x2:cassandra@b*4]", 3, 2, false);
        assertFalse(up(topology, "a"), "two of three copies may stand in one domain");
        assertTrue(up(topology, "x#1"));
    }

    @Test
    void aRedisClusterAlsoNeedsAMajorityOfItsMasters() {
        var twoSites = "clients -> data=[redis@a*3, redis2@b*3]";
        assertTrue(up(partitioned(twoSites, 2, 1, false), "a"));
        assertFalse(up(partitioned(twoSites, 2, 1, true), "a"), "two of the three masters stood there");
        assertTrue(up(partitioned(twoSites, 2, 1, true), "b"));
    }

    @Test
    void aFallbackWithoutHitRatioIsAnAlternative() {
        var topology = withFallback(Topologies.of("clients -> app -> cache; app -> db"), Optional.empty());
        assertTrue(up(topology, "cache"));
        assertTrue(up(topology, "db"));
        assertFalse(up(topology, "cache", "db"));
    }

    @Test
    void aFallbackBehindAHitRatioIsRequired() {
        var topology = withFallback(Topologies.of("clients -> app -> cache; app -> db"), Optional.of(number(0.9)));
        assertTrue(up(topology, "cache"));
        assertEquals(List.of(Id.of("app->cache")), state(topology, "cache").degraded());
        assertFalse(up(topology, "db"));
    }

    @Test
    void whatIsSentIsDelayedAndNeverDown() {
        var topology = Topologies.of("clients -> app; app ~> queue; queue ~> consumer; consumer -> cache");
        assertEquals(List.of(Id.of("app->queue")), state(topology, "queue").delayed());
        var stuck = state(topology, "cache");
        assertTrue(stuck.up());
        assertEquals(List.of(Id.of("queue->consumer")), stuck.delayed());
    }

    @Test
    void replicationNeverTakesAnythingDown() {
        assertTrue(up(Topologies.of("clients -> db; db => db2"), "db2", "db->db2"));
    }

    @Test
    void aRiskBetweenTwoPlacesCutsWhatCrosses() {
        var topology = Topologies.of("clients -> lb@a -> [app@a, app2@b]; app@a -> near=[db@a]; app2 -> db");
        topology = topology.with(new Risk(Id.of("fibre"), "", RiskKind.CARRIER, List.of(),
                Optional.of(new Risk.Between(Id.of("a"), Id.of("b"))),
                Reliability.UNSTATED, Map.of(), Extras.NONE));
        assertTrue(up(topology, "fibre"));
        assertFalse(up(topology, "fibre", "app"), "app2 lives beyond the fibre");
        assertTrue(up(topology, "app"));
        assertEquals(Set.of(new FlowState.Hop(Id.of("lb->g1"), Id.of("app2")),
                new FlowState.Hop(Id.of("app2->db"), Id.of("db"))), state(topology, "fibre").cut());
    }

    @Test
    void sourcesAndPlacesThatHoldOnlyThemNeverFail() {
        assertTrue(up(Topologies.of("clients@homes -> app"), "homes", "clients", "clients#1"));
    }

    @Test
    void aLinkThatNamesOtherFlowsIsNotCalled() {
        var topology = Topologies.of("clients -> app -> db");
        topology = topology.with(topology.flows().get(Id.of("work")).withId(Id.of("other")));
        assertTrue(up(topology.with(topology.links().get(Id.of("app->db")).withFlows(List.of(Id.of("other")))), "db"));
        assertFalse(up(topology, "db"));
    }

    @Test
    void nobodyInACircleKeepsHimselfAlive() {
        assertFalse(up(Topologies.of("clients -> a -> b -> a")));
        assertTrue(up(Topologies.of("clients -> a -> [b, c]; b -> a")), "c serves without a");
    }

    private static boolean up(Topology topology, String... dead) {
        return state(topology, dead).up();
    }

    private static FlowState state(Topology topology, String... dead) {
        var structure = FailureStructure.compile(Deployment.of(topology, Catalog.standard()), topology.flows()
                .get(Id.of("work")));
        return structure.evaluate(Arrays.stream(dead).map(text -> event(topology, text)).collect(Collectors.toSet()));
    }

    private static Event event(Topology topology, String text) {
        var parts = text.split("#");
        var id = Id.of(parts[0]);
        return parts.length > 1 ? Event.instance(id, Integer.parseInt(parts[1])) : topology.components().containsKey(id)
                ? Event.component(id)
                : topology.places().containsKey(id) ? Event.place(id) : topology.risks().containsKey(id) ? Event.risk(id)
                        : Event.link(id);
    }

    private static Quantity number(double value) {
        return number(value, Unit.ONE);
    }

    private static Quantity number(double value, Unit unit) {
        return Quantity.assumed(value, unit);
    }

    private static Topology withFailover(Topology topology, Failover failover, Id... never) {
        return topology.with(topology.groups().get(DATA)
                .withRedundancy(new Redundancy.PrimaryReplica(Id.of("db"), failover, List.of(never))));
    }

    private static Topology partitioned(String text, int copies, int required, boolean masters) {
        var topology = Topologies.of(text);
        return topology.with(topology.groups().get(DATA).withRedundancy(
                new Redundancy.Partitioned(number(copies), number(required), Optional.<PlaceLevel>empty(), masters)));
    }

    /** The link to the database backs the one to the cache. */
    private static Topology withFallback(Topology topology, Optional<Quantity> hitRatio) {
        var first = topology.links().get(Id.of("app->cache"));
        Link second = topology.links().get(Id.of("app->db"));
        return topology.with(first.withHitRatio(hitRatio))
                .with(second.withKind(LinkKind.FALLBACK).withBacks(Optional.of(first.id())));
    }
}
