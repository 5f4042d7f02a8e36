package bulkhead.analysis.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

class StrongPartsTest {
    @Test
    void findsWhatKosarajusAlgorithmFindsAndWhatIsLedToFirst() {
        for (long seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            int nodes = 1 + random.nextInt(12);
            var to = IntStream.range(0, nodes).mapToObj(_ -> random.ints(random.nextInt(4), 0, nodes).distinct().toArray()).toArray(int[][]::new);
            var parts = below(to, IntStream.range(0, nodes).toArray());
            assertEquals(expected(to), parts.stream().map(part -> Arrays.stream(part).boxed().collect(Collectors.toSet()))
                    .collect(Collectors.toSet()), "seed " + seed);
            var before = new HashSet<Integer>();
            for (var part : parts) {
                Arrays.stream(part).forEach(before::add);
                assertTrue(Arrays.stream(part).flatMap(node -> Arrays.stream(to[node])).allMatch(before::contains), "seed " + seed);
            }
        }
    }

    @Test
    void onlyWhatTheStartsLeadTo() {
        assertArrayEquals(new int[][] {{2}, {1}}, below(new int[][] {{1}, {2}, {}}, 1).toArray(int[][]::new));
    }

    @Test
    void chainsMayBeAsLongAsTheyLike() {
        int nodes = 200_000;
        var to = IntStream.range(0, nodes).mapToObj(node -> node + 1 < nodes ? new int[] {node + 1} : new int[0]).toArray(int[][]::new);
        assertEquals(nodes, below(to, 0).size());
    }

    private static List<int[]> below(int[][] to, int... starts) {
        var first = new int[to.length + 1];
        for (int node = 0; node < to.length; node++) {
            first[node + 1] = first[node] + to[node].length;
        }
        return StrongParts.below(first, Arrays.stream(to).flatMapToInt(Arrays::stream).toArray(), starts);
    }

    private static Set<Set<Integer>> expected(int[][] to) {
        var graph = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        IntStream.range(0, to.length).forEach(graph::addVertex);
        IntStream.range(0, to.length).forEach(node -> Arrays.stream(to[node]).forEach(target -> graph.addEdge(node, target)));
        return Set.copyOf(new KosarajuStrongConnectivityInspector<>(graph).stronglyConnectedSets());
    }
}
