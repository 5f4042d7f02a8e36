package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.failure.CutSets.Line;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CutSetsTest {
    private static final int TOPOLOGIES = 3_000;
    private static final long SEED = 52_000_000;

    @Test
    void ofTwoMembersInTwoZonesEachPairOfOneAndOneIsACut() {
        assertEquals(List.of("a + app2", "a + b", "app + app2", "app + b"), pairs("clients -> [app@a, app2@b]"));
    }

    @Test
    void instancesNothingTellsApartAreOneLine() {
        assertEquals(List.of("any 2 of 3 app"), pairs("clients -> [app*3]:2"));
        assertEquals(List.of("any 2 of 4 a1"), pairs("clients -> [a1@x, a2@x, a3@x, a4@x]:3").stream().filter(each -> each.startsWith("any 2")).toList());
    }

    @Test
    void whatTakesTheFlowDownAloneIsInNoPair() {
        assertEquals(List.of("app + app2"), pairs("clients -> lb -> [app, app2]"));
    }

    @Test
    void aFlowThatIsDownAnywayHasNone() {
        var none = of(Topologies.of("clients -> [app]:2"));
        assertEquals(new CutSets(List.of(), List.of(), Optional.of(BigInteger.ZERO)), none.cutSets());
    }

    @Test
    void agreesWithTryingEveryPairOnRandomTopologies() {
        long pairs = 0;
        long merged = 0;
        for (long seed = SEED; seed < SEED + TOPOLOGIES; seed++) {
            var drawn = RandomTopologies.of(seed);
            var topology = seed % 2 == 0 ? drawn : Twins.in(drawn);
            var flow = of(topology);
            var tried = new Tried(topology);
            assertEquals(tried.singles, Set.copyOf(flow.singlePoints()), "seed " + seed);
            var cuts = flow.cutSets();
            assertEquals(BigInteger.valueOf(tried.pairs.size()), cuts.pairCount().orElseThrow(), "seed " + seed);
            if (cuts.pairs().size() < CutSets.MOST_PAIRS) {
                assertEquals(cuts.pairCount().orElseThrow(), cuts.pairs().stream().map(Line::count).reduce(BigInteger.ZERO, BigInteger::add), "seed " + seed);
            }
            for (var line : cuts.pairs()) {
                assertTrue(line.parts().size() == 1 || tried.pairs.contains(line.parts().stream().map(CutSets.Part::first)
                        .collect(Collectors.toSet())), "seed " + seed + ": " + text(line));
                merged += line.count().intValue() > 1 ? 1 : 0;
            }
            pairs += tried.pairs.size();
        }
        System.out.printf("cut sets: %d topologies from seed %d agree with trying all pairs, %d of which are cuts, %d lines stand for several%n",
                TOPOLOGIES, SEED, pairs, merged);
        assertTrue(pairs > TOPOLOGIES && merged > TOPOLOGIES / 10);
    }

    /** Each pair taken away by itself. */
    private static final class Tried {
        private final Set<Event> singles = new HashSet<>();
        private final Set<Set<Event>> pairs = new HashSet<>();

        Tried(Topology topology) {
            var deployment = Deployment.of(topology, Catalog.standard());
            var structure = FailureStructure.compile(deployment, topology.flows().values().iterator().next());
            if (!structure.up(Set.of())) {
                return;
            }
            var losses = Events.of(deployment).stream().filter(event -> event.sort() != Event.Sort.LINK
                    || topology.links().get(event.element()).reliability().stated()).filter(structure::concerns).toList();
            losses.stream().filter(event -> !structure.up(Set.of(event))).forEach(singles::add);
            var rest = losses.stream().filter(event -> !singles.contains(event)).toList();
            for (var one : rest) {
                for (var other : rest.subList(rest.indexOf(one) + 1, rest.size())) {
                    if (!structure.up(Set.of(one, other))) {
                        pairs.add(Set.of(one, other));
                    }
                }
            }
        }
    }

    private static FlowFailure of(Topology topology) {
        return FailureAnalysis.of(Deployment.of(topology, Catalog.standard())).values().iterator().next();
    }

    private static List<String> pairs(String text) {
        return of(Topologies.of(text)).cutSets().pairs().stream().map(CutSetsTest::text).sorted().toList();
    }

    private static String text(Line line) {
        return line.parts().stream().map(part -> part.of() == 1 ? part.first().element().value()
                : "any " + part.any() + " of " + part.of() + " " + part.first().element()).sorted().collect(Collectors.joining(" + "));
    }
}
