package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureStructureTest {
    private static final int TOPOLOGIES = 5_000;
    private static final long SEED = 20_260_101;
    private static final int SUBSETS = 6;

    /** How often each feature was met while the flow was up, and while it was down though up all well. */
    private final Map<String, int[]> met = new TreeMap<>();

    @Test
    void agreesWithTheDefinitionsOnRandomTopologies() {
        int judged = 0;
        for (int number = 0; number < TOPOLOGIES; number++) {
            judged += agrees(SEED + number);
        }
        System.out.printf("failure structure: %d topologies from seed %d, %d verdicts agree%n", TOPOLOGIES, SEED, judged);
        met.forEach((feature, counts) -> {
            System.out.printf("  %-28s up %7d  down %7d%n", feature, counts[0], counts[1]);
            assertTrue(counts[0] > 200 && counts[1] > 200, () -> feature + " met too rarely: up " + counts[0] + ", down "
                    + counts[1]);
        });
        assertEquals(Set.of("between", "controller", "cut", "delayed", "degraded", "fallback", "flow filter", "hit ratio",
                "optional", "spread",
                "Any", "KOfN", "Quorum", "PrimaryReplica", "MultiPrimary", "Partitioned", "min instances"), met.keySet());
    }

    private int agrees(long seed) {
        var topology = RandomTopologies.of(seed);
        var deployment = Deployment.of(topology, Catalog.standard());
        var flow = topology.flows().get(RandomTopologies.WORK);
        var structure = FailureStructure.compile(deployment, flow);
        boolean wasUp = new Oracle(deployment, flow, Set.of()).state().up();
        var singles = Stream.concat(everything(topology).stream(), Events.of(deployment).stream()).distinct().toList();
        var scenarios = Stream.concat(Stream.concat(Stream.of(Set.<Event>of()), singles.stream().map(Set::of)),
                subsets(singles, new Random(seed))).toList();
        var fatal = new HashSet<Event>();
        for (var dead : scenarios) {
            var expected = new Oracle(deployment, flow, dead).state();
            same(seed, dead, expected, structure.evaluate(dead), flow);
            if (dead.size() == 1 && wasUp && !expected.up()) {
                fatal.addAll(dead);
            }
            if (wasUp) {
                features(topology, expected)
                        .forEach(feature -> met.computeIfAbsent(feature, _ -> new int[2])[expected.up() ? 0 : 1]++);
            }
        }
        fatal.removeIf(event -> !Events.of(deployment).contains(event) || event.sort() == Event.Sort.LINK
                && !topology.links().get(event.element()).reliability().stated());
        var points = FailureAnalysis.of(deployment).get(flow.id()).singlePoints();
        assertEquals(Events.ordered(topology, fatal), points, () -> "seed " + seed + ", single points");
        return scenarios.size();
    }

    private static void same(long seed, Set<Event> dead, FlowState expected, FlowState actual, Flow flow) {
        var where = "seed " + seed + ", dead " + dead;
        assertEquals(expected.up(), actual.up(), where);
        assertEquals(expected.delayed(), actual.delayed().stream().sorted().toList(), where);
        assertEquals(expected.degraded(), actual.degraded().stream().sorted().toList(), where);
        assertEquals(expected.cut(), actual.cut(), where);
        assertEquals(only(expected.live(), actual.live().keySet()), actual.live(), where);
        assertEquals(only(expected.serving(), actual.serving().keySet()), actual.serving(), where);
        assertEquals(expected.serves(flow.entry()), actual.serves(flow.entry()), where);
    }

    private static Map<Id, Integer> only(Map<Id, Integer> all, Set<Id> keys) {
        var some = new HashMap<>(all);
        some.keySet().retainAll(keys);
        return some;
    }

    private static Stream<Set<Event>> subsets(List<Event> events, Random random) {
        return IntStream.range(0, SUBSETS).mapToObj(number -> {
            double probability = new double[] {0.05, 0.15, 0.4}[number % 3];
            return events.stream().filter(_ -> random.nextDouble() < probability).collect(Collectors.toSet());
        });
    }

    /** All events there are names for, those that can't happen to sources and their places included: these must do nothing. */
    private static List<Event> everything(Topology topology) {
        return Stream.of(topology.components().values().stream()
                        .flatMap(component -> IntStream.rangeClosed(1, component.instances().count())
                                .mapToObj(i -> Event.instance(component.id(), i))),
                topology.components().keySet().stream().map(Event::component), topology.places().keySet().stream()
                        .map(Event::place),
                topology.risks().keySet().stream().map(Event::risk), topology.links().keySet().stream().map(Event::link))
                        .flatMap(each -> each).toList();
    }

    private static Set<String> features(Topology topology, FlowState state) {
        var features = new HashSet<String>();
        var served = state.live().keySet();
        topology.groups().values().stream()
                .filter(group -> group.members().stream().anyMatch(member -> served.contains(member.component())))
                .forEach(group -> features.add(group.redundancy().getClass().getSimpleName()));
        when(features, "controller", topology.groups().values().stream()
                .anyMatch(group -> group.redundancy() instanceof Redundancy.PrimaryReplica policy
                && policy.failover() instanceof Failover.Controller));
        when(features, "between", topology.risks().values().stream().anyMatch(risk -> risk.between().isPresent()));
        when(features, "fallback", topology.links().values().stream().anyMatch(link -> link.backs().isPresent()));
        when(features, "hit ratio", topology.links().values().stream().anyMatch(link -> link.hitRatio().isPresent()));
        when(features, "optional", topology.links().values().stream().anyMatch(Link::optional));
        when(features, "flow filter", topology.links().values().stream().anyMatch(link -> !link.flows().isEmpty()));
        when(features, "spread", topology.components().values().stream().anyMatch(component -> !component.spread().isEmpty()));
        when(features, "min instances", topology.components().values().stream()
                .anyMatch(component -> component.minInstances().count() > 1));
        when(features, "delayed", !state.delayed().isEmpty());
        when(features, "degraded", !state.degraded().isEmpty());
        when(features, "cut", !state.cut().isEmpty());
        return features;
    }

    private static void when(Set<String> features, String name, boolean holds) {
        if (holds) {
            features.add(name);
        }
    }
}
