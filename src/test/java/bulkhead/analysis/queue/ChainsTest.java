package bulkhead.analysis.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.model.Balancing;
import bulkhead.model.Demand;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Connections, admissions and tries by hand. */
class ChainsTest {
    @Test
    void survivorsGetTheConnectionsOfTheLost() {
        var demand = connections("clients -> app*4 -> data=[cache, cache2]", "cache", 30, 90);
        assertEquals(60, demand.allWell(), "120 over two");
        assertEquals(120, demand.afterLoss());
        assertEquals(Optional.of(Id.of("cache2")), demand.worst().map(Event::element));
    }

    @Test
    void writesAllGoToThePrimaryAndReadsToTheReplicas() {
        assertEquals(120, connections("clients -> app*4 -> data=[db, db2, db3]:failover", "db", 30, 90).allWell());
        assertEquals(0, connections("clients -> app*4 -> data=[db, db2, db3]:failover", "db2", 30, 90).allWell());
        assertEquals(60, connections("clients -> app*4 r> data=[db, db2, db3]:failover", "db2", 30, 90).allWell());
    }

    @Test
    void aDatabaseProxyPassesEveryConnectionOnToEachDatabase() {
        var text = "clients -> app*4 -> ms=[maxscale, maxscale2] -> data=[db, db2]:failover";
        assertEquals(60, connections(text, "maxscale", 30, 90).allWell());
        assertEquals(120, connections(text, "maxscale", 30, 90).afterLoss());
        assertEquals(120, connections(text, "db", 30, 90).allWell());
        assertEquals(120, connections(text, "db2", 30, 90).allWell());
    }

    @Test
    void nearMembersGetTheConnectionsOfTheirPlace() {
        var topology = Topologies.of("clients -> app@a*3\nclients -> app2@b*1\napp -> data=[cache@a, cache2@b]\napp2 -> data");
        topology = topology.with(topology.groups().get(Id.of("data")).withBalancing(Balancing.LOCAL_FIRST));
        topology = state(state(topology, "app", "workers", 30), "app2", "workers", 30);
        var demand = demand(state(topology, "cache2", "max-connections", 50), "cache2");
        assertEquals(30, demand.allWell());
        assertEquals(120, demand.afterLoss());
    }

    @Test
    void whoAcceptsMoreThanAllThereAreIsNoMatter() {
        var topology = state(state(Topologies.of("clients -> app*4 -> cache"), "app", "workers", 30), "cache", "max-connections", 120);
        assertEquals(List.of(), queues(topology).connections());
    }

    @Test
    void whatIsLetInIsWhatTheFilesSay() {
        var local = Topologies.of("clients -> front=[lb@a*2, lb2@b*2, lb3@c*2] -> web=[app@a, app2@b, app3@c]");
        local = state(local.with(local.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST)), "app", "workers", 24);
        var admission = queues(local).admissions().getFirst();
        assertEquals(List.of(6, 2, 4, 8), List.of(admission.proxies(), admission.well().sending(), admission.each(), admission.usable(admission.well())));
        var standby = state(Topologies.of("clients -> front=[lb, lb2!] -> app"), "app", "workers", 50);
        var alone = queues(standby).admissions().getFirst();
        assertEquals(25, alone.usable(alone.well()));
        assertEquals(8, queues(state(Topologies.of("clients -> lb*9 -> app"), "app", "workers", 4)).admissions().getFirst().least());
    }

    @Test
    void survivorsOfALostSiteLetInTheirSharesOnly() {
        var admission = sites(Balancing.LEAST_CONNECTIONS, 0);
        assertEquals(List.of(4, 10, 40), List.of(admission.well().sending(), admission.each(), admission.usable(admission.well())));
        var worst = admission.worst().orElseThrow();
        assertEquals(Event.Sort.PLACE, worst.after().orElseThrow().sort());
        assertEquals(2, worst.sending());
        assertEquals(20, admission.usable(worst));
        assertEquals(30, worst.busy(), 1e-9, "300 a second, 0.1 s each, all to the one left");
    }

    @Test
    void whatIsStatedIsLetInWhateverTheShares() {
        var admission = sites(Balancing.LEAST_CONNECTIONS, 20);
        assertEquals(20, admission.each());
        assertEquals(40, admission.usable(admission.worst().orElseThrow()));
        assertEquals(40, admission.least(), "a whole site lost leaves two");
    }

    @Test
    void aFarProxyComesInWhereNothingNearIsLeft() {
        var admission = sites(Balancing.LOCAL_FIRST, 0);
        assertEquals(List.of(2, 20), List.of(admission.well().sending(), admission.usable(admission.well())));
        var worst = admission.worst().orElseThrow();
        assertEquals(List.of(2, 20), List.of(worst.sending(), admission.usable(worst)), "the other site's proxies lost");
        assertEquals(30, worst.busy(), 1e-9);
        assertEquals(10, admission.least(), "one of the two near ones lost");
    }

    @Test
    void whoGetsLessAfterALossIsHeldAgainstThatOnly() {
        var topology = Topologies.of("clients -> first=[lb, lb2] -> app; lb2 -> other=[app2, app]");
        topology = state(state(topology, "app", "workers", 40), "app2", "workers", 40);
        topology = topology.with(topology.components().get(Id.of("app")).withProperty("service-time", Quantity.measured(100, Unit.MILLISECOND)));
        var flow = topology.flows().values().iterator().next();
        topology = topology.with(flow.withDemand(new Demand(Optional.empty(), Optional.of(Quantity.measured(300, Unit.PER_SECOND)), Optional.empty())));
        var worst = queues(topology).admissions().stream().filter(each -> each.component().equals(Id.of("app"))).findFirst().orElseThrow()
                .worst().orElseThrow();
        assertEquals(Id.of("lb2"), worst.after().orElseThrow().element());
        assertEquals(30, worst.busy(), 1e-9, "37.5 all well; without lb2 nobody sends app what is meant for either");
    }

    @Test
    void ofWhatNothingComesToNothingIsBusy() {
        var well = new Admission.Inflow(Optional.empty(), 0, 0, 0);
        var workers = sites(Balancing.LEAST_CONNECTIONS, 0).workers();
        assertEquals(0, new Admission(Id.of("app"), workers, 4, 10, well, Optional.empty(), 0, List.of()).use(well));
    }

    @Test
    void eachProxyLetsInWhatItsOwnFileSays() {
        var topology = state(Topologies.of("clients -> front=[lb, lb2]; lb -> web=[app]; lb2 -> web; lb2 -> app"), "app", "workers", 11);
        var admission = queues(topology).admissions().getFirst();
        assertEquals(List.of(5, 9L, 4L), List.of(admission.each(), admission.well().open(), admission.least()),
                "5 by one back end, 2 by each of two");
        assertEquals(9, admission.usable(admission.well()));
    }

    @Test
    void ofThoseThatShareAnAddressOneSends() {
        var topology = state(Topologies.of("clients -> front=[lb*2, lb2]; front -> app"), "app", "workers", 60);
        var front = topology.groups().values().iterator().next();
        var admission = queues(topology.with(front.withBalancing(Balancing.ACTIVE_STANDBY))).admissions().getFirst();
        assertEquals(List.of(3, 1, 20), List.of(admission.proxies(), admission.well().sending(), admission.usable(admission.well())));
        assertEquals(20, admission.least(), "the next one holds it then");
    }

    @Test
    void whoStandsBySendsOnceNobodyElseDoes() {
        var standby = state(Topologies.of("clients -> front=[lb, lb2!] -> app"), "app", "workers", 50);
        assertEquals(25, queues(standby).admissions().getFirst().least());
    }

    @Test
    void aProxyBesideWhoStandsBySendsToThoseThatWork() {
        var topology = Topologies.of("clients -> front=[lb@dc/a*2, lb2@dc/b, lb3@dc/c] -> web=[app@dc/a, app2@dc/b, app3@dc/c!]");
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        for (var app : List.of("app", "app2", "app3")) {
            topology = state(topology, app, "workers", 40);
        }
        var admissions = queues(topology).admissions();
        assertEquals(List.of(3, 2, 0), admissions.stream().map(admission -> admission.well().sending()).toList());
    }

    /** Two proxies before an active instance and one that stands by; each lets in half of the workers. */
    @Test
    void nobodySendsToWhoStandsByUntilNobodyElseIsLeft() {
        for (var balancing : List.of(Balancing.ACTIVE_STANDBY, Balancing.LOCAL_FIRST)) {
            var topology = state(Topologies.of("clients -> front=[lb@a, lb2@b] -> web=[app@a, app2@b!]"), "app2", "workers", 40);
            topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(balancing));
            var admission = queues(topology).admissions().getLast();
            assertEquals(List.of(Id.of("app2"), 0, 0L), List.of(admission.component(), admission.well().sending(), admission.well().open()));
            assertEquals(admission.worst().orElseThrow(), admission.usual());
            assertEquals(List.of(1, 20L), List.of(admission.usual().sending(), admission.least()), "without a its proxy is lost, too");
        }
    }

    @Test
    void theWorstLossIsOneThatTheWorkersWouldStand() {
        var drawn = Topologies.of("clients -> lb*2 -> app*2");
        var topology = state(drawn, "app", "workers", 30);
        topology = topology.with(topology.components().get(Id.of("app")).withProperty("service-time", Quantity.measured(100, Unit.MILLISECOND)));
        var flow = topology.flows().values().iterator().next();
        var admission = queues(topology.with(flow.withDemand(new Demand(Optional.empty(),
                Optional.of(Quantity.measured(400, Unit.PER_SECOND)), Optional.empty())))).admissions().getFirst();
        var worst = admission.worst().orElseThrow();
        assertEquals(Event.Sort.INSTANCE, worst.after().orElseThrow().sort());
        assertEquals("lb", worst.after().orElseThrow().element().value());
        assertEquals(20, worst.busy(), 1e-9, "15 are let in of 20; an app lost needs 40 of 30 whoever lets in");
        assertTrue(admission.withheld(worst));
    }

    /** Two sites of two proxies and an instance each of 40 workers, 0.1 s a request; 300 requests a second. */
    private static Admission sites(Balancing balancing, int stated) {
        var drawn = Topologies.of("clients -> front=[lb@a*2, lb2@b*2] -> web=[app@a, app2@b]");
        var topology = drawn.with(drawn.groups().get(Id.of("web")).withBalancing(balancing));
        for (var app : List.of("app", "app2")) {
            topology = state(topology, app, "workers", 40);
            topology = topology.with(topology.components().get(Id.of(app)).withProperty("service-time", Quantity.measured(100, Unit.MILLISECOND)));
            topology = stated == 0 ? topology : state(topology, app, "server-maxconn", stated);
        }
        var flow = topology.flows().values().iterator().next();
        return queues(topology.with(flow.withDemand(new Demand(Optional.empty(),
                Optional.of(Quantity.measured(300, Unit.PER_SECOND)), Optional.empty())))).admissions().getFirst();
    }

    @Test
    void triesOfCallersInARowMultiply() {
        var topology = state(Topologies.of("clients -> lb -> app -> db"), "lb", "retries", 3);
        topology = state(state(topology, "clients->lb", "retries", 1), "app->db", "retries", 2);
        var attempts = queues(topology).attempts();
        assertEquals(List.of(2.0, 8.0, 24.0), attempts.stream().map(Attempts::most).toList());
        assertEquals(List.of("clients", "lb", "app"), attempts.getLast().hops().stream().map(hop -> hop.link().from().value()).toList());
    }

    @Test
    void aCircleOfCallersIsLeftOut() {
        var topology = state(Topologies.of("clients -> app -> app2 -> app"), "app->app2", "retries", 9);
        assertEquals(List.of(1.0), queues(topology).attempts().stream().filter(each -> each.callee().equals(Id.of("app"))).map(Attempts::most).toList());
    }

    @Test
    void absurdRetriesStayFinite() {
        var topology = Topologies.of("clients -> lb1 -> lb2 -> lb3 -> lb4 -> lb5 -> lb6 -> lb7 -> lb8 -> lb9 -> lb10");
        for (var link : List.copyOf(topology.links().keySet())) {
            topology = state(topology, topology.links().get(link).from().value().equals("clients") ? link.value() : topology.links().get(link).from().value(),
                    "retries", 100);
        }
        assertEquals(1e15, queues(topology).attempts().getLast().most());
    }

    private static ConnectionDemand connections(String text, String callee, int workers, int limit) {
        return demand(state(state(Topologies.of(text), "app", "workers", workers), callee, "max-connections", limit), callee);
    }

    private static ConnectionDemand demand(Topology topology, String callee) {
        return queues(topology).connections().stream().filter(demand -> demand.component().equals(Id.of(callee))).findFirst().orElseThrow();
    }

    private static Topology state(Topology topology, String id, String property, double value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, Quantity.measured(value, Unit.ONE)));
    }

    private static Queues queues(Topology topology) {
        return Queues.of(Analysis.of(topology, Catalog.standard()));
    }
}
