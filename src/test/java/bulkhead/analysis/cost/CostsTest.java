package bulkhead.analysis.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.RandomTopology;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.deployment.Footing;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostsTest {
    private static final double MONTH = 30 * 86_400;

    @Test
    void aComponentCostsItsInstancesTimesThePriceOfOne() {
        var costs = costs(priced(Topologies.of("clients -> lb*2 -> app*3"), Map.of("lb", 60.0, "app", 100.0)));
        assertEquals(new Sum(420, 2, 0, instances("app"), 300, Optional.empty()), costs.total(), "on the number with most money on it");
        assertEquals(List.of("lb", "app"), costs.expenses().stream().map(expense -> expense.element().value()).toList(), "sources of demand are free");
    }

    @Test
    void anUnknownPriceIsNeverZero() {
        var costs = costs(priced(Topologies.of("clients -> web=[lb, app] -> db"), Map.of("app", 100.0)));
        assertEquals(new Sum(100, 3, 2, instances("app"), 100, Optional.of(Id.of("lb"))), costs.total());
        assertFalse(costs.total().isComplete());
        assertEquals(OptionalDouble.of(100), costs.groups().get(Id.of("web")).euroAMonth());
        assertEquals(OptionalDouble.empty(), costs.ungrouped().euroAMonth());
    }

    @Test
    void aPriceOfZeroIsKnown() {
        var costs = costs(priced(Topologies.of("clients -> app"), Map.of("app", 0.0)));
        assertEquals(OptionalDouble.of(0), costs.total().euroAMonth());
        assertTrue(costs.total().isComplete());
    }

    @Test
    void aPriceByTheHourIsSevenHundredAndTwentyTimesThatAMonth() {
        var topology = Topologies.of("clients -> app*2");
        topology = topology.with(component(topology, "app").withProperty(Props.COST.id(), Quantity.measured(0.5, Unit.EURO_PER_HOUR)));
        assertEquals(OptionalDouble.of(720), costs(topology).total().euroAMonth());
    }

    @Test
    void everyPlaceCostsWhatStandsInItAndInsideItAndItself() {
        var topology = priced(Topologies.of("clients -> lb@dc/a -> app@dc/b*3 -> db"), Map.of("lb", 10.0, "app", 100.0, "db", 5.0));
        topology = flow(topology, "work", 1);
        topology = topology.with(topology.places().get(Id.of("dc")).withProperty(Props.COST.id(), Quantity.measured(1000, Unit.EURO_PER_MONTH)));
        var costs = costs(topology);
        assertEquals(Map.of("dc", 1310.0, "a", 10.0, "b", 300.0), euros(costs.places()));
        assertEquals(OptionalDouble.of(5), costs.outside().euroAMonth());
        assertEquals(OptionalDouble.of(1315), costs.total().euroAMonth());
        assertEquals(OptionalDouble.of(1000), costs.unattributed().euroAMonth(), "nothing says whose the data centre is");
    }

    @Test
    void instancesDealtOverPlacesCostWhereEachStands() {
        var costs = costs(priced(Topologies.of("clients -> app@a+b*3"), Map.of("app", 100.0)));
        assertEquals(Map.of("a", 200.0, "b", 100.0), euros(costs.places()));
    }

    @Test
    void whatSeveralFlowsShareIsTheirsByTheirShareOfTheLoad() {
        var topology = flow(priced(Topologies.of("clients -> lb -> app"), Map.of("lb", 100.0, "app", 300.0)), "work", 30);
        topology = flow(topology, "other", 10).with(topology.links().get(Id.of("lb->app")).withFlows(List.of(Id.of("work"))));
        var costs = costs(topology);
        assertEquals(OptionalDouble.of(375), costs.flows().get(Id.of("work")).sum().euroAMonth());
        assertEquals(OptionalDouble.of(25), costs.flows().get(Id.of("other")).sum().euroAMonth());
        assertEquals(375 / (30 * MONTH) * 1e6, costs.flows().get(Id.of("work")).euroPerMillion().orElseThrow(), 1e-12);
    }

    @Test
    void whoOnlyStandsByWorksForWhomItsGroupWorks() {
        var topology = flow(priced(Topologies.of("clients -> web=[app, app2!]; spare"), Map.of("app", 100.0, "app2", 100.0, "spare", 7.0)), "work", 10);
        topology = topology.with(topology.groups().get(Id.of("web")).withBalancing(Balancing.ACTIVE_STANDBY));
        var costs = costs(topology);
        assertEquals(OptionalDouble.of(200), costs.flows().get(Id.of("work")).sum().euroAMonth());
        assertEquals(OptionalDouble.of(7), costs.unattributed().euroAMonth());
    }

    @Test
    void withoutDemandThereIsNoPriceForAMillionRequests() {
        var costs = costs(flow(priced(Topologies.of("clients -> app"), Map.of("app", 100.0)), "work", 0));
        assertEquals(OptionalDouble.empty(), costs.flows().get(Id.of("work")).euroPerMillion());
        assertEquals(OptionalDouble.of(100), costs.unattributed().euroAMonth());
    }

    @Test
    void aPriceTooLargeToCountWithIsUnknown() {
        var costs = costs(priced(Topologies.of("clients -> app*3"), Map.of("app", Double.MAX_VALUE)));
        assertEquals(OptionalDouble.empty(), costs.total().euroAMonth());
        assertEquals(1, costs.total().unknown());
    }

    @Test
    void flowsAndWhatIsNobodysAreTheTotalAndSoAreGroupsAndPlaces() {
        for (long seed = 30_000; seed < 30_300; seed++) {
            var topology = randomlyPriced(RandomTopology.of(seed), seed);
            var costs = costs(topology);
            var total = costs.total().known();
            var message = "seed " + seed;
            assertEquals(total, costs.flows().values().stream().mapToDouble(flow -> flow.sum().known()).sum() + costs.unattributed().known(),
                    1e-9 * (1 + total), message);
            assertEquals(total, costs.groups().values().stream().mapToDouble(Sum::known).sum() + costs.ungrouped().known(), 1e-9 * (1 + total), message);
            var roots = topology.childPlaces(Optional.empty()).stream().mapToDouble(place -> costs.places().get(place.id()).known()).sum();
            assertEquals(total, roots + costs.outside().known(), 1e-9 * (1 + total), message);
            assertEquals(costs.expenses().stream().filter(expense -> expense.price().isEmpty()).count(), costs.total().unknown(), message);
        }
    }

    private static Topology randomlyPriced(Topology topology, long seed) {
        var random = new Random(seed);
        var all = topology;
        for (var element : Stream.<Element>concat(topology.components().values().stream(), topology.places().values().stream()).toList()) {
            all = random.nextInt(4) > 0 ? all.with(element.withProperty(Props.COST.id(),
                    Quantity.measured(random.nextInt(1000), Unit.EURO_PER_MONTH))) : all;
        }
        return all;
    }

    private static Map<String, Double> euros(Map<Id, Sum> sums) {
        return sums.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().value(),
                entry -> entry.getValue().euroAMonth().orElseThrow()));
    }

    static Topology flow(Topology topology, String id, double perSecond) {
        var demand = new Demand(Optional.of(Quantity.measured(perSecond, Unit.PER_SECOND)), Optional.empty(), Optional.empty());
        return topology.with(new Flow(Id.of(id), "", Id.of("clients"), demand, Objectives.NONE, Map.of(), Extras.NONE));
    }

    static Topology priced(Topology topology, Map<String, Double> prices) {
        var all = topology;
        for (var price : prices.entrySet()) {
            all = all.with(component(all, price.getKey()).withProperty(Props.COST.id(),
                    Quantity.measured(price.getValue(), Unit.EURO_PER_MONTH)));
        }
        return all;
    }

    private static Component component(Topology topology, String id) {
        return topology.components().get(Id.of(id));
    }

    private static Costs costs(Topology topology) {
        return Costs.of(report(topology));
    }

    static Report report(Topology topology) {
        return Analysis.of(topology, Catalog.standard());
    }

    private static Optional<Footing> instances(String component) {
        return Optional.of(new Footing(Id.of(component), "instances", Source.ASSUMED));
    }
}
