package bulkhead.analysis.headroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.Loaded;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.model.Autoscaling;
import bulkhead.model.Balancing;
import bulkhead.model.Demand;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What puts a breach off, what updates do and when autoscalers are late; every instance can do 1,000 a second. */
class AheadTest {
    private static final Id APP = Id.of("app");

    @Test
    void soManyMoreInstancesPutABreachOffByAYear() {
        // 1,000 × 1.05^m > 1,400 in month 7; 1,000 × 1.05^18 = 2,407 ≤ 2,800
        var report = report(growing(Loaded.of("clients -> app*2").demand(1000).topology(), 0.05));

        assertEquals(Optional.of(new Postponement(Map.of(APP, 2), OptionalDouble.empty(), true)),
                Postponement.of(report, report.capacity().runway().first().orElseThrow(), 12));
    }

    @Test
    void theirPriceIsThatOfOneTimesTheirNumber() {
        var topology = growing(Loaded.of("clients -> app*2").demand(1000).topology(), 0.05);
        var report = report(topology.with(topology.components().get(APP).withProperty(Props.COST.id(), Quantity.measured(70, Unit.EURO_PER_MONTH))));

        assertEquals(OptionalDouble.of(140), Postponement.of(report, report.capacity().runway().first().orElseThrow(), 12).orElseThrow().euroAMonth());
    }

    @Test
    void afterALossTheEmergencyTargetMustHold() {
        // with n + 2 instances one of which is lost: 900 × (n + 1) ≥ 600 × 2^(1 + 11) = 2,457,600
        var report = report(growing(Loaded.of("clients -> app*2").demand(600).topology(), 1));
        var breach = report.capacity().runway().firstAfterLoss().orElseThrow();

        assertEquals(1, breach.month());
        assertEquals(Optional.empty(), Postponement.of(report, breach, 12), "more than 64 times as many");
        assertEquals(1, Postponement.of(report, breach, 1).orElseThrow().instances(), "of three, two are left and hold 1,800");
    }

    /** 1,000 a second over three of 400: any two places must hold three at 360, all of them four at 280; by hand 2 + 1 + 2 cost least. */
    @Test
    void theCheapestOfWhatPutsABreachOffIsFound() {
        var loaded = Loaded.of("clients -> xs=[app1@a, app2@b, app3@c]").demand(1000).rate("app1", 400).rate("app2", 400).rate("app3", 400)
                .balancing("xs", Balancing.LEAST_CONNECTIONS);
        var report = report(priced(priced(priced(loaded.topology(), "app1", 10), "app2", 40), "app3", 20));

        assertEquals(Optional.of(new Postponement(Map.of(Id.of("app1"), 1, Id.of("app3"), 1), OptionalDouble.of(30), true)),
                Postponement.of(report, report.capacity().runway().firstAfterLoss().orElseThrow(), 12));
    }

    private static Topology priced(Topology topology, String component, double price) {
        return topology.with(topology.components().get(Id.of(component)).withProperty(Props.COST.id(), Quantity.measured(price, Unit.EURO_PER_MONTH)));
    }

    /** Each side keeps its 750 a second, 700 is the target; the other side is no nearer with more. */
    @Test
    void whereMoreOfOneMemberIsNoReliefEachGetsMore() {
        var report = report(Loaded.of("clients -> lbs=[lb@a, lb2@b] -> web=[app@a, app2@b]").demand(1500).rate("lb", 9000).rate("lb2", 9000)
                .balancing("web", Balancing.LOCAL_FIRST).topology());
        var now = report.capacity().runway().first().orElseThrow();

        assertEquals(new Breach(APP, 0, 750 / 700.0, Optional.empty()), now);
        assertEquals(Optional.of(new Postponement(Map.of(APP, 1, Id.of("app2"), 1), OptionalDouble.empty(), true)), Postponement.of(report, now, 12));
    }

    /** 1,200 on app: three of it leave two when one is lost, which hold 1,800; two of app2 hold it when all of app are lost. */
    @Test
    void noMoreOfAMemberThanItTakes() {
        var report = report(Loaded.of("clients -> web=[app, app2!]").demand(1200).topology());

        assertEquals(Optional.of(new Postponement(Map.of(APP, 2, Id.of("app2"), 1), OptionalDouble.empty(), true)),
                Postponement.of(report, report.capacity().runway().firstAfterLoss().orElseThrow(), 12));
    }

    @Test
    void whatIsTooMuchNowIsMendedThoughNothingGrows() {
        var report = report(Loaded.of("clients -> app*2").demand(1500).topology());

        assertEquals(1, Postponement.of(report, report.capacity().runway().first().orElseThrow(), 12).orElseThrow().instances());
        assertEquals(1, Postponement.of(report, report.capacity().runway().firstAfterLoss().orElseThrow(), 12).orElseThrow().instances(),
                "of three, two are left and hold 1,800");
    }

    @Test
    void noNumberOfInstancesRelievesAPrimary() {
        var report = report(growing(Loaded.of("clients -> data=[db*2, db2]:failover").demand(600).topology(), 0.1));

        assertEquals(Optional.empty(), Postponement.of(report, report.capacity().runway().first().orElseThrow(), 12));
    }

    @Test
    void onMachinesOneIsOutDuringAnUpdateAndInKubernetesNone() {
        var updates = RollingUpdates.of(report(Loaded.of("clients -> app*3 -> db").demand(1000).topology()));

        assertEquals(List.of(APP, Id.of("db")), updates.stream().map(RollingUpdate::component).toList());
        assertEquals(List.of(1, 1), updates.stream().map(RollingUpdate::out).toList());
        assertEquals(List.of(), updates.getFirst().down());
        assertEquals(List.of(Id.of("work")), updates.getLast().down());
    }

    @Test
    void asManyAsStatedAreOut() {
        var topology = Loaded.of("clients -> app*5").demand(2000).topology();
        var stated = topology.with(topology.components().get(APP).withProperty(Props.MAX_UNAVAILABLE.id(), Quantity.assumed(3, Unit.ONE)));
        var update = RollingUpdates.of(report(stated)).getFirst();

        assertEquals(3, update.out());
        assertEquals(1, update.over().getFirst().utilisation().orElseThrow(), 1e-9, "2,000 on two");
        assertEquals(2, update.over().getFirst().liveInstances());
        assertEquals(List.of(), update.down());
    }

    @Test
    void noneIsOutWhereNoneMayBe() {
        var topology = Loaded.of("clients -> app*5").demand(2000).topology();

        assertEquals(List.of(), RollingUpdates.of(report(topology.with(topology.components().get(APP)
                .withProperty(Props.MAX_UNAVAILABLE.id(), Quantity.assumed(0, Unit.ONE))))));
    }

    @Test
    void anOverloadLastsUntilTheAutoscalerHasReacted() {
        var lag = ScalingLags.of(report(scaled(1500, 3))).getFirst();

        assertEquals(1.5, lag.now().utilisation().orElseThrow(), 1e-9);
        assertEquals(Optional.of(Event.instance(APP, 1)), lag.after());
        assertEquals(90, lag.seconds());
        assertEquals(0.75, lag.then().utilisation().orElseThrow(), 1e-9);
    }

    @Test
    void whatIsOverloadedForGoodOrNotAtAllIsNoLag() {
        assertEquals(List.of(), ScalingLags.of(report(scaled(900, 3))));
        assertEquals(List.of(), ScalingLags.of(report(scaled(5000, 3))));
        assertTrue(report(scaled(5000, 3)).capacity().peak().get(APP).overloaded());
    }

    private static Topology scaled(double demand, int most) {
        var topology = Loaded.of("clients -> app*2").demand(demand).topology();
        return topology.with(topology.components().get(APP).withAutoscaling(Optional.of(new Autoscaling(Quantity.assumed(most, Unit.ONE),
                Quantity.assumed(90, Unit.SECOND)))));
    }

    private static Topology growing(Topology topology, double growth) {
        var flow = topology.flows().get(Id.of("work"));
        return topology.with(flow.withDemand(new Demand(flow.demand().average(), flow.demand().peak(),
                Optional.of(Quantity.assumed(growth, Unit.ONE)))));
    }

    private static Report report(Topology topology) {
        return Analysis.of(topology, Catalog.standard());
    }
}
