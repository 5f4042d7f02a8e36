package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final int TOPOLOGIES = 1_200;
    private static final long SEED = 77_000_000;
    private static final int MOST_EVENTS = 9;

    @Test
    void membersInSeriesMultiply() {
        assertEquals(0.99 * 0.98 * 0.97, up("clients -> lb -> app -> db", "lb", 0.99, "app", 0.98, "db", 0.97), 1e-15);
    }

    @Test
    void membersInParallelMultiplyWhatTheyMiss() {
        assertEquals(1 - 0.1 * 0.2, up("clients -> [app, app2]", "app", 0.9, "app2", 0.8), 1e-15);
    }

    @Test
    void twoOfThreeInstancesAreThreeWaysAndOne() {
        assertEquals(3 * 0.9 * 0.9 * 0.1 + 0.9 * 0.9 * 0.9, up("clients -> [app*3]:2", "app", 0.9), 1e-15);
    }

    @Test
    void aBridgeIsNeitherSeriesNorParallel() {
        // a reaches d, and e across c; b reaches e, and d across a c that never fails
        var text = """
                clients -> left=[a, b]
                a -> right=[d, c]; b -> right2=[e, c2]
                c -> e; c2 -> d
                """;
        double p = 0.9;
        double either = 1 - (1 - p) * (1 - p);
        double across = either * either;
        double apart = p * either + (1 - p) * p * p;
        assertEquals(p * across + (1 - p) * apart, up(text, "a", p, "b", p, "c", p, "d", p, "e", p), 1e-15);
    }

    @Test
    void aSharedPlaceIsCountedOnce() {
        assertEquals(0.9 * (1 - 0.1 * 0.1), up("clients -> [app@dc, app2@dc]", "dc", 0.9, "app", 0.9, "app2", 0.9), 1e-15);
    }

    @Test
    void meanTimesMakeAnAvailability() {
        var topology = Topologies.of("clients -> app");
        var stated = topology.with(topology.components().get(Id.of("app")).withReliability(new Reliability(Optional.empty(),
                Optional.of(Quantity.assumed(99, Unit.HOUR)), Optional.of(Quantity.assumed(1, Unit.HOUR)))));
        assertEquals(0.99, exact(stated).structural(), 1e-15);
    }

    @Test
    void tinyUnavailabilityKeepsItsDigits() {
        var exact = exact(stating(Topologies.of("clients -> [app*4]"), "app", 0.9999));
        assertEquals(1e-16, exact.down(), 1e-26);
    }

    @Test
    void whatStatesNothingNeverFailsAndIsListedButForLinks() {
        var exact = exact(stating(Topologies.of("clients -> app@dc*2"), "dc", 0.9));
        assertEquals(0.9, exact.structural(), 1e-15);
        assertEquals(List.of(Event.instance(Id.of("app"), 1), Event.component(Id.of("app"))), exact.unstated());
    }

    @Test
    void aChainOfFiveThousandIsNoTrouble() {
        var text = new StringBuilder("clients");
        for (int i = 0; i < 5_000; i++) {
            text.append(" -> s").append(i);
        }
        var topology = Topologies.of(text.toString());
        var stated = Topology.of(topology.elements().map(element -> element instanceof Component component
                ? component.withReliability(Reliability.available(Quantity.assumed(0.9999, Unit.ONE))) : element).toList());
        assertEquals(Math.pow(0.9999, 5_000), exact(stated).structural(), 1e-12);
    }

    @Test
    void tenTiersOverThreeDataCentresAreExactInEitherOrder() {
        var topology = tiers(10);
        var structure = FailureStructure.compile(Deployment.of(topology, Catalog.standard()), topology.flows()
                .get(Id.of("work")));
        var odds = Odds.of(structure.gates(), structure.hazards());
        var shared = new Diagrams(structure.gates(), structure.top(), odds, VariableOrder.SHARED_FIRST, FailingFlows.MOST_NODES);
        var met = new Diagrams(structure.gates(), structure.top(), odds, VariableOrder.AS_MET, 10 * FailingFlows.MOST_NODES);
        assertEquals(1, shared.chance(odds).down() / met.chance(odds).down(), 1e-12);
        assertEquals(1, shared.chance(odds).up() + shared.chance(odds).down(), 1e-12);
        assertEquals(1, exact(topology).down() / shared.chance(odds).down(), 1e-12);
    }

    /** Each tier with two instances in each of three data centres and needing three of the six, everything failing. */
    private static Topology tiers(int count) {
        var text = new StringBuilder("clients");
        for (int tier = 0; tier < count; tier++) {
            text.append(" -> [t%da@dc1*2, t%db@dc2*2, t%dc@dc3*2]:3".formatted(tier, tier, tier));
        }
        var often = Reliability.available(Quantity.assumed(0.99, Unit.ONE));
        return Topology.of(Topologies.of(text.toString()).elements().map(element -> with(element, often)).toList());
    }

    @Test
    void refusesHonestlyWhatWouldTakeTooMuch() {
        var topology = stating(Topologies.of("""
                clients -> left=[a, b]
                a -> right=[d, c]; b -> right2=[e, c2]
                c -> e; c2 -> d
                """), "a", 0.9, "b", 0.8, "d", 0.7, "e", 0.9);
        assertEquals(new Availability.Refused("too-large", List.of("4", "3")), availability(topology, 3));
    }

    @Test
    void agreesWithTheSumOverAllSubsetsOnRandomTopologies() {
        int between = 0;
        for (int number = 0; number < TOPOLOGIES; number++) {
            long seed = SEED + number;
            var topology = thinned(RandomTopologies.of(seed), new Random(seed));
            var exact = exact(topology);
            double expected = summed(topology);
            assertEquals(expected, exact.down(), 1e-12, "seed " + seed);
            assertEquals(1 - expected, exact.structural(), 1e-12, "seed " + seed);
            between += expected > 1e-9 && expected < 1 - 1e-9 ? 1 : 0;
        }
        System.out.printf("availability: %d topologies from seed %d agree with the sum over all subsets, %d of them neither 0 nor 1%n",
                TOPOLOGIES, SEED, between);
        assertTrue(between > TOPOLOGIES / 4, "only " + between + " say anything");
    }

    /** The probability of being down, by the definitions and nothing else. */
    private static double summed(Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var flow = topology.flows().get(RandomTopologies.WORK);
        var chances = new Chances(topology);
        var events = FailureStructure.compile(deployment, flow).events().stream()
                .filter(event -> chances.available(event).isPresent()).toList();
        double down = 0;
        for (int subset = 0; subset < 1 << events.size(); subset++) {
            double probability = 1;
            var dead = new HashSet<Event>();
            for (int i = 0; i < events.size(); i++) {
                double available = chances.available(events.get(i)).getAsDouble();
                if ((subset >> i & 1) == 1) {
                    dead.add(events.get(i));
                    probability *= 1 - available;
                } else {
                    probability *= available;
                }
            }
            down += probability == 0 || new Oracle(deployment, flow, dead).up() ? 0 : probability;
        }
        return down;
    }

    /** With reliabilities left on so few elements that all subsets of their events can be tried. */
    static Topology thinned(Topology topology, Random random) {
        var elements = new ArrayList<>(topology.elements().toList());
        Collections.shuffle(elements, random);
        var kept = new HashSet<Id>();
        int events = 0;
        for (var element : elements) {
            int more = element instanceof Component component ? component.instances().count() + 1 : 1;
            if (events + more <= MOST_EVENTS && random.nextDouble() < 0.7) {
                kept.add(element.id());
                events += more;
            }
        }
        return Topology.of(topology.elements()
                .map(element -> kept.contains(element.id()) ? element : with(element, Reliability.UNSTATED)).toList());
    }

    private static Element with(Element element, Reliability reliability) {
        return switch (element) {
            case Component component -> component.withReliability(reliability).withCommonCause(Reliability.UNSTATED);
            case Place place -> place.withReliability(reliability);
            case Risk risk -> risk.withReliability(reliability);
            case Link link -> link.withReliability(reliability);
            default -> element;
        };
    }

    private static double up(String text, Object... idsAndAvailabilities) {
        return exact(stating(Topologies.of(text), idsAndAvailabilities)).structural();
    }

    static Topology stating(Topology topology, Object... idsAndAvailabilities) {
        for (int i = 0; i < idsAndAvailabilities.length; i += 2) {
            var element = topology.element(Id.of((String) idsAndAvailabilities[i])).orElseThrow();
            topology = topology.with(with(element,
                    Reliability.available(Quantity.assumed((Double) idsAndAvailabilities[i + 1], Unit.ONE))));
        }
        return topology;
    }

    private static Availability.Exact exact(Topology topology) {
        return assertInstanceOf(Availability.Exact.class, availability(topology, FailingFlows.MOST_NODES));
    }

    private static Availability availability(Topology topology, int mostNodes) {
        var deployment = Deployment.of(topology, Catalog.standard());
        return FailingFlows.alone(deployment, topology.flows().values().iterator().next(), mostNodes).availability(0);
    }
}
