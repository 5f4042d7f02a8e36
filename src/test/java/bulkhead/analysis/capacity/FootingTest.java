package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.failure.Availability;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.deployment.Footing;
import bulkhead.model.Demand;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Source;
import bulkhead.model.Source.Origin;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The least reliable number of all that a figure rests on, by hand. */
class FootingTest {
    private static final Id WORK = Id.of("work");
    private static final Quantity GUESS = Quantity.assumed(0.5, Unit.ONE);

    @Test
    void anAssumedRatioIsWhatEverythingBehindItRestsOn() {
        var topology = Loaded.of("clients -> lb -> app -> db").demand(10).topology();
        topology = topology.with(topology.links().get(Id.of("lb->app")).withRatio(GUESS));
        var ratio = Optional.of(new Footing(Id.of("lb->app"), "ratio", Source.ASSUMED));

        assertEquals(Origin.MEASURED, peak(topology, "lb").origin());
        assertEquals(ratio, peak(topology, "app").footing());
        assertEquals(ratio, peak(topology, "db").footing());
    }

    @Test
    void ofEquallyReliableNumbersWhatAnInstanceCanDoComesFirst() {
        var topology = Loaded.of("clients -> app").demand(10).topology();
        topology = topology.with(topology.links().get(Id.of("clients->app")).withRatio(GUESS))
                .with(topology.components().get(Id.of("app"))
                        .withProperty(Props.MAX_RATE.id(), Quantity.assumed(100, Unit.PER_SECOND)));

        assertEquals(Optional.of(new Footing(Id.of("app"), Props.MAX_RATE.id(), Source.ASSUMED)), peak(topology, "app")
                .footing());
    }

    @Test
    void aPeakThatNobodyStatesIsAssumedOfTheFlow() {
        var topology = Loaded.of("clients -> app").demand(Quantity.measured(3e6, Unit.PER_MONTH)).topology();

        assertEquals(Optional.of(new Footing(WORK, "demand.peak", Source.ASSUMED)), peak(topology, "app").footing());
    }

    @Test
    void aPeakThatIsMeasuredDoesNotRestOnAnAverageThatNobodyStates() {
        var topology = Loaded.of("clients -> app").topology();
        var flow = topology.flows().get(WORK);
        var capacity = new Loaded(topology.with(flow.withDemand(new Demand(Optional.empty(), Optional.of(Quantity.measured(300, Unit.PER_SECOND)),
                Optional.empty())))).capacity();

        assertEquals(Origin.MEASURED, capacity.peak().get(Id.of("app")).origin());
        assertEquals(Origin.MEASURED, Footing.origin(capacity.footing(Optional.of(WORK), capacity.headroom().get(WORK).bottleneck())));
        assertEquals(Optional.of(new Footing(WORK, "demand.average", Source.ASSUMED)), capacity.average().get(Id.of("app")).footing());
    }

    @Test
    void headroomRestsOnWhoLimitsItAndOnItsDemand() {
        var topology = Loaded.of("clients -> lb -> app").rate("app", 100).demand(10).topology();
        topology = topology.with(topology.components().get(Id.of("lb"))
                .withProperty(Props.MAX_RATE.id(), Quantity.assumed(1e6, Unit.PER_SECOND)));
        var capacity = new Loaded(topology).capacity();
        var headroom = capacity.headroom().get(WORK);

        assertEquals(Optional.of(Id.of("app")), headroom.bottleneck());
        assertEquals(Origin.MEASURED, Footing.origin(capacity.footing(Optional.of(WORK), headroom.bottleneck())),
                "the guess is of who doesn't limit it");
        assertEquals(Optional.of(new Footing(Id.of("lb"), Props.MAX_RATE.id(), Source.ASSUMED)),
                capacity.footing(Optional.of(WORK)),
                "at will everybody may limit it");
    }

    @Test
    void afterALossSomebodyElseMayLimit() {
        var capacity = Loaded.of("clients -> lb*2 -> app*3").rate("lb", 1000).rate("app", 600).demand(500).capacity();
        var headroom = capacity.headroom().get(WORK);

        assertEquals(Optional.of(Id.of("app")), headroom.bottleneck(), "3 × 420 ÷ 500 = 2.52 against 2 × 700 ÷ 500 = 2.8");
        assertEquals(2.52, headroom.allWell().orElseThrow(), 1e-9);
        assertEquals(Optional.of(Id.of("lb")), headroom.bottleneckAfterLoss(),
                "1 × 900 ÷ 500 = 1.8 against 2 × 540 ÷ 500 = 2.16");
        assertEquals(1.8, headroom.afterWorstLoss().orElseThrow(), 1e-9);
    }

    @Test
    void availabilityRestsOnWhatTakesTheFlowDownAloneBeforeWhatIsRedundant() {
        var topology = Loaded.of("clients -> lb -> web=[app, app2]").demand(10).topology();
        topology = available(available(available(topology, "lb", 0.999, Source.ASSUMED), "app", 0.9, Source.ASSUMED), "app2",
                0.9, Source.MEASURED);

        assertEquals(Optional.of(new Footing(Id.of("lb"), "reliability.availability", Source.ASSUMED)), availability(topology)
                .footing());
        assertEquals(Optional.of(new Footing(Id.of("app"), "reliability.availability", Source.ASSUMED)),
                availability(available(topology, "lb", 0.999, Source.VENDOR)).footing());
    }

    private static Topology available(Topology topology, String component, double share, Source source) {
        return topology.with(topology.components().get(Id.of(component)).withReliability(
                new Reliability(Optional.of(new Quantity(share, Unit.ONE, source)), Optional.empty(), Optional.empty())));
    }

    private static Availability.Exact availability(Topology topology) {
        return (Availability.Exact) Analysis.of(topology, Catalog.standard()).flows().get(WORK).availability();
    }

    private static ComponentLoad peak(Topology topology, String component) {
        return new Loaded(topology).capacity().peak().get(Id.of(component));
    }
}
