package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * The order in which load is passed on: callers before callees, components that call each other in a circle in one wave. Found
 * once for a network, since a loss only takes calls away.
 */
final class Waves {
    private final int[][] waves;
    private final int[] number;
    private final int[] position;
    private final int[] inOrder;
    private final boolean[] circular;

    Waves(Network network) {
        waves = inOrder(graph(network));
        number = new int[network.components.size()];
        circular = new boolean[waves.length];
        inOrder = Arrays.stream(waves).flatMapToInt(Arrays::stream).toArray();
        position = new int[inOrder.length];
        for (int i = 0; i < inOrder.length; i++) {
            position[inOrder[i]] = i;
        }
        for (int wave = 0; wave < waves.length; wave++) {
            circular[wave] = waves[wave].length > 1 || callsItself(network, waves[wave][0]);
            for (int component : waves[wave]) {
                number[component] = wave;
            }
        }
    }

    private static boolean callsItself(Network network, int component) {
        return calls(network, component).anyMatch(arc -> Arrays.stream(arc.targets()).anyMatch(target -> target == component));
    }

    int count() {
        return waves.length;
    }

    /** The components of a wave. */
    int[] components(int wave) {
        return waves[wave];
    }

    /** Of a component among all, callers first. */
    int position(int component) {
        return position[component];
    }

    /** The component at a position. */
    int at(int place) {
        return inOrder[place];
    }

    int of(int component) {
        return number[component];
    }

    boolean circular(int wave) {
        return circular[wave];
    }

    private static Stream<Arc> calls(Network network, int component) {
        return IntStream.range(0, network.flows.size()).boxed().flatMap(flow -> network.chains(flow, component).stream())
                .flatMap(List::stream);
    }

    private static Graph<Integer, DefaultEdge> graph(Network network) {
        var graph = new SimpleDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        for (int component = 0; component < network.components.size(); component++) {
            graph.addVertex(component);
        }
        for (int component = 0; component < network.components.size(); component++) {
            calls(network, component).forEach(arc -> Arrays.stream(arc.targets()).filter(target -> target != arc.from())
                    .forEach(target -> graph.addEdge(arc.from(), target)));
        }
        return graph;
    }

    private static int[][] inOrder(Graph<Integer, DefaultEdge> graph) {
        var circles = new KosarajuStrongConnectivityInspector<>(graph).getCondensation();
        Iterable<Graph<Integer, DefaultEdge>> order = () -> new TopologicalOrderIterator<>(circles);
        return StreamSupport.stream(order.spliterator(), false)
                .map(circle -> circle.vertexSet().stream().mapToInt(Integer::intValue).sorted().toArray()).toArray(int[][]::new);
    }
}
