package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.faulttree.Solver;
import bulkhead.faulttree.TooLarge;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.storage.DocumentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A flow's fault tree, solved by a solver that knows nothing of flows, says what the analysis says. */
class FlowTreeTest {
    private static final int TOPOLOGIES = 2_000;
    private static final long SEED = 31_000_000;

    @Test
    void aSmallFlowIsATreeOfItsParts() {
        var tree = tree(Topologies.of("clients -> [app@dc*2, old@dc] -> db"), "work");
        assertEquals(List.of("instance-app-1", "instance-app-2", "instance-old-1", "instance-db-1", "component-app", "place-dc"),
                tree.tree().events().stream().map(event -> event.name()).toList().subList(0, 6));
        assertEquals("flow-work", tree.tree().gate(tree.top()).name());
        assertEquals(List.of(tree.top()), tree.tree().tops());
    }

    @Test
    void aCommonCauseThatStatesNothingIsTheInstanceWhereThereIsOne() {
        var tree = tree(AvailabilityTest.stating(Topologies.of("clients -> app -> db*2"), "app", 0.9), "work");
        assertTrue(tree.events().contains(Event.component(Id.of("db"))));
        assertTrue(!tree.events().contains(Event.component(Id.of("app"))), tree.events()::toString);
    }

    @Test
    void aFlowThatCannotFailHasAConstantTop() {
        assertTrue(tree(Topologies.of("clients"), "work").isNeverDown());
    }

    @Test
    void aFlowThatIsDownAllWellHasAConstantTop() {
        assertTrue(tree(Topologies.of("clients -> app -> b; b -> app"), "work").isAlwaysDown());
    }

    @Test
    void whoKeepsHimselfAliveIsUnrolled() throws TooLarge {
        // a answers by b or c, and b by a or d: without c and d neither does
        var text = "clients -> [a]; a -> [b, c]; b -> [a2, d]; a2 -> b";
        agrees(AvailabilityTest.stating(Topologies.of(text), "a", 0.9, "b", 0.8, "c", 0.7, "d", 0.6, "a2", 0.95), "by hand");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelAgrees(Path model) throws Exception {
        agrees(DocumentFiles.read(model, Catalog.standard()).topology(), model.toString());
    }

    @Test
    void randomTopologiesAgree() throws TooLarge {
        int said = 0;
        for (long seed = SEED; seed < SEED + TOPOLOGIES; seed++) {
            said += agrees(RandomTopologies.of(seed), "seed " + seed);
        }
        System.out.printf("fault trees of flows: %d topologies from seed %d agree with the analysis, %d say neither 0 nor 1%n", TOPOLOGIES, SEED, said);
        assertTrue(said > TOPOLOGIES / 3, "only " + said + " say anything");
    }

    /** Probability and single points of every flow; how many flows may be up or down. */
    private static int agrees(Topology topology, String where) throws TooLarge {
        int said = 0;
        for (var failure : FailureAnalysis.of(Deployment.of(topology, Catalog.standard())).values()) {
            var tree = tree(topology, failure.flow().value());
            var at = where + ", flow " + failure.flow();
            var solver = Solver.of(tree.tree(), tree.top());
            var exact = assertInstanceOf(Availability.Exact.class, failure.availability(), at);
            var probability = solver.probability().orElseThrow();
            assertEquals(exact.down(), probability.happens(), 1e-12 * exact.down(), at);
            assertEquals(exact.up(), probability.doesNot(), 1e-12 * exact.up(), at);
            if (!tree.isAlwaysDown()) {
                var single = solver.cutSets(1).getFirst().orElseThrow().stream().map(set -> tree.events().get(set.getFirst())).toList();
                assertEquals(failure.singlePoints(), listed(topology, single), at);
            }
            said += exact.down() > 0 && exact.up() > 0 ? 1 : 0;
        }
        return said;
    }

    /** Findings name a component of one instance by that instance alone. */
    private static List<Event> listed(Topology topology, Collection<Event> events) {
        return events.stream().filter(event -> event.sort() != Event.Sort.COMPONENT
                || topology.components().get(event.element()).instances().count() > 1).toList();
    }

    @Test
    void everyPairOfARandomTopologyAgreesWithTheDefinitions() throws TooLarge {
        int pairs = 0;
        for (long seed = SEED; seed < SEED + 300; seed++) {
            var topology = RandomTopologies.of(seed);
            var tree = tree(topology, "work");
            if (!tree.isAlwaysDown() && tree.events().size() < 40) {
                var solver = Solver.of(tree.tree(), tree.top());
                var listed = new HashSet<List<Integer>>();
                solver.cutSets(2).forEach(sets -> listed.addAll(sets.orElseThrow()));
                assertEquals(tried(topology, tree), listed, "seed " + seed);
                pairs += listed.size();
            }
        }
        assertTrue(pairs > 1_000, "only " + pairs);
    }

    private static Set<List<Integer>> tried(Topology topology, FlowTree tree) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var flow = topology.flows().get(RandomTopologies.WORK);
        var down = new HashSet<List<Integer>>();
        IntStream.range(0, tree.events().size()).mapToObj(List::of).filter(one -> isDown(deployment, flow, tree, one)).forEach(down::add);
        var alone = Set.copyOf(down);
        for (int one = 0; one < tree.events().size(); one++) {
            for (int other = one + 1; other < tree.events().size(); other++) {
                var pair = List.of(one, other);
                if (!alone.contains(List.of(one)) && !alone.contains(List.of(other)) && isDown(deployment, flow, tree, pair)) {
                    down.add(pair);
                }
            }
        }
        return down;
    }

    private static boolean isDown(Deployment deployment, Flow flow, FlowTree tree, List<Integer> events) {
        var dead = new HashSet<Event>();
        events.forEach(event -> dead.add(tree.events().get(event)));
        return !new Oracle(deployment, flow, dead).up();
    }

    private static FlowTree tree(Topology topology, String flow) {
        var structure = FailureStructure.compile(Deployment.of(topology, Catalog.standard()), topology.flows().get(Id.of(flow)));
        return structure.faultTree().orElseThrow();
    }

    private static Stream<Path> models() throws IOException {
        try (var files = Files.list(Path.of("models"))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(DocumentFiles.SUFFIX)).sorted().toList()).stream();
        }
    }
}
