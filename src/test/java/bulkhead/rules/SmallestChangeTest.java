package bulkhead.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.Availability;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Objectives;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The smallest change that meets an objective, worked out by hand. */
class SmallestChangeTest {
    /** lb 0.99, app 0.999: 0.98901. A second lb gives 0.9999 × 0.999 = 0.9989; a second app only 0.99. */
    @Test
    void theChangeThatMeetsTheObjectiveIsFoundAndTheOneThatDoesNotIsNotOffered() {
        var topology = available(Topologies.of("clients -> lb -> app"), Map.of("lb", 99.0, "app", 99.9), 99.8);
        assertEquals(List.of("Run one more instance of lb.", "Put a second lb beside it, in one group with it."),
                offered(topology));
    }

    /** Both 0.99 and promised 0.9997: either alone gives 0.9899, both together 0.9999² = 0.9998. */
    @Test
    void whereNoSingleChangeDoesAPairIsTried() {
        var topology = available(Topologies.of("clients -> lb -> app"), Map.of("lb", 99.0, "app", 99.0), 99.97);
        assertEquals("Run one more instance of lb. Run one more instance of app.", offered(topology).getFirst());
    }

    /** Promised is more than two doubled components give: 1 − 10⁻⁴ each. */
    @Test
    void whereNoPairDoesNothingIsOffered() {
        var topology = available(Topologies.of("clients -> lb -> app"), Map.of("lb", 99.0, "app", 99.0), 99.999);
        var inspection = RulesTest.inspection(Document.EMPTY.withTopology(topology));
        var fixes = Fixes.of(new AvailabilityObjectiveRule().findings(inspection).findFirst().orElseThrow(), inspection);
        assertEquals(List.of(), fixes.offers());
        assertTrue(fixes.tried() > 4, "only " + fixes.tried() + " tried");
        assertEquals("None of " + fixes.tried() + " changes that were tried mends it without a new error.",
                new Sentences(topology, Locale.ENGLISH).nothing(fixes));
    }

    /**
     * Doubling either would do; the cheaper one comes first where both state what they cost, though the file names the other
     * first.
     */
    @Test
    void theCheaperChangeComesFirstWhereEveryCostIsKnown() {
        var topology = available(Topologies.of("clients -> lb -> app"), Map.of("lb", 99.0, "app", 99.0), 98.9);
        topology = costing(costing(topology, "lb", 500), "app", 40);
        var inspection = RulesTest.inspection(Document.EMPTY.withTopology(topology));
        var first = Fixes.of(new AvailabilityObjectiveRule().findings(inspection).findFirst().orElseThrow(), inspection)
                .offers().getFirst();
        assertEquals("Run one more instance of app.", new Sentences(topology, Locale.ENGLISH).fix(first.fix()));
        assertEquals(40, first.price().euroAMonth().orElseThrow());
    }

    @Test
    void whatIsOfferedKeepsThePromise() {
        var topology = available(Topologies.of("clients -> lb@a -> app@a\nother@b"), Map.of("lb", 99.0, "app", 99.0), 99.97);
        var document = Document.EMPTY.withTopology(topology);
        var inspection = RulesTest.inspection(document);
        var offers = Fixes.of(new AvailabilityObjectiveRule().findings(inspection).findFirst().orElseThrow(), inspection)
                .offers();
        assertTrue(!offers.isEmpty());
        for (var offer : offers) {
            var after = RulesTest.inspection(offer.fix().edit().apply(document)).report().flows().get(Id.of("work"))
                    .availability();
            assertTrue(((Availability.Exact) after).effective() >= 0.9997, offer.toString());
        }
    }

    private static List<String> offered(Topology topology) {
        var inspection = RulesTest.inspection(Document.EMPTY.withTopology(topology));
        var sentences = new Sentences(topology, Locale.ENGLISH);
        return Fixes.of(new AvailabilityObjectiveRule().findings(inspection).findFirst().orElseThrow(), inspection).offers()
                .stream()
                .map(offer -> sentences.fix(offer.fix())).toList();
    }

    private static Topology available(Topology topology, Map<String, Double> percent, double promised) {
        for (var component : List.copyOf(topology.components().values())) {
            var stated = percent.get(component.id().value());
            if (stated != null) {
                topology = topology.with(component.withReliability(Reliability.available(Quantity.assumed(stated,
                        Unit.PERCENT))));
            }
        }
        Flow flow = topology.flows().get(Id.of("work"));
        return topology.with(flow.withObjectives(new Objectives(Optional.of(Quantity.assumed(promised, Unit.PERCENT)),
                Optional.empty(),
                Optional.empty(), Optional.empty(), List.of())));
    }

    private static Topology costing(Topology topology, String id, double euro) {
        Component component = topology.components().get(Id.of(id));
        return topology.with(component.withProperty("cost", Quantity.assumed(euro, Unit.EURO_PER_MONTH)));
    }
}
