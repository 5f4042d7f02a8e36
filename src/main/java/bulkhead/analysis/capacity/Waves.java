package bulkhead.analysis.capacity;

import bulkhead.analysis.graph.StrongParts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which load is passed on: callers before callees, components that call each other in a circle in one wave. Found
 * once for a network, since a loss only takes calls away. Works on components and pools, so that a group of many members called
 * by many costs one node and not their product.
 */
final class Waves {
    private final int components;
    private final int[][] waves;
    private final int[] number;
    private final int[] position;
    private final int[] inOrder;
    private final boolean[] circular;

    Waves(Network network, List<Routes> routes) {
        components = network.components.size();
        var parts = parts(routes).reversed();
        waves = parts.stream().map(part -> Arrays.stream(part).filter(node -> node < components).sorted().toArray())
                .filter(members -> members.length > 0).toArray(int[][]::new);
        circular = new boolean[waves.length];
        int wave = 0;
        for (var part : parts) {
            if (Arrays.stream(part).anyMatch(node -> node < components)) {
                circular[wave++] = part.length > 1;
            }
        }
        number = new int[components];
        for (int each = 0; each < waves.length; each++) {
            for (int component : waves[each]) {
                number[component] = each;
            }
        }
        inOrder = Arrays.stream(waves).flatMapToInt(Arrays::stream).toArray();
        position = new int[components];
        for (int i = 0; i < components; i++) {
            position[inOrder[i]] = i;
        }
    }

    /** Of the graph from each component to the pools it calls, and from each pool, numbered behind the components, to its targets. */
    private List<int[]> parts(List<Routes> routes) {
        var from = new Ints();
        var to = new Ints();
        var pools = components;
        for (var route : routes) {
            for (int outlet = 0; outlet < route.outletPool.length; outlet++) {
                from.add(route.callerComponent[route.outletCaller[outlet]]);
                to.add(pools + route.outletPool[outlet]);
            }
            for (var pool : route.pools) {
                for (int target : pool.targets()) {
                    from.add(pools + pool.number());
                    to.add(target);
                }
            }
            pools += route.pools.size();
        }
        var first = new int[pools + 1];
        var edges = Ints.positions(from.toArray(), pools);
        for (int node = 0; node < pools; node++) {
            first[node + 1] = first[node] + edges[node].length;
        }
        var targets = to.toArray();
        return StrongParts.below(first, Arrays.stream(edges).flatMapToInt(Arrays::stream).map(edge -> targets[edge]).toArray(),
                IntStream.range(0, components).toArray());
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
}
