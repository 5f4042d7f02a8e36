package bulkhead.analysis.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The order in which load is passed on: callers before callees, components that call each other in a circle in one wave. Found
 * once for a network, since a loss only takes calls away. Works on components and pools, so that a group of many members called
 * by many costs one node and not their product. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972),
 * with a stack of its own.
 */
final class Waves {
    private static final int UNSEEN = -1;

    private final int components;
    private final int[][] next;
    private final int[] index;
    private final int[] low;
    private final boolean[] pending;
    private final int[] stack;
    private final int[] path;
    private final int[] edge;
    private int stackSize;
    private int count;
    private final List<int[]> found = new ArrayList<>();
    private final List<Boolean> circles = new ArrayList<>();
    private final int[][] waves;
    private final int[] number;
    private final int[] position;
    private final int[] inOrder;
    private final boolean[] circular;

    Waves(Network network, List<Routes> routes) {
        components = network.components.size();
        next = edges(routes);
        index = new int[next.length];
        Arrays.fill(index, UNSEEN);
        low = new int[next.length];
        pending = new boolean[next.length];
        stack = new int[next.length];
        path = new int[next.length];
        edge = new int[next.length];
        for (int component = 0; component < components; component++) {
            if (index[component] == UNSEEN) {
                walk(component);
            }
        }
        waves = found.reversed().toArray(int[][]::new);
        circular = new boolean[waves.length];
        for (int wave = 0; wave < waves.length; wave++) {
            circular[wave] = circles.get(waves.length - 1 - wave);
        }
        number = new int[components];
        for (int wave = 0; wave < waves.length; wave++) {
            for (int component : waves[wave]) {
                number[component] = wave;
            }
        }
        inOrder = Arrays.stream(waves).flatMapToInt(Arrays::stream).toArray();
        position = new int[components];
        for (int i = 0; i < components; i++) {
            position[inOrder[i]] = i;
        }
    }

    /** From each component to the pools it calls, and from each pool, numbered behind the components, to those who may take. */
    private int[][] edges(List<Routes> routes) {
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
        var targets = to.toArray();
        var edges = Ints.positions(from.toArray(), pools);
        for (var of : edges) {
            Arrays.setAll(of, i -> targets[of[i]]);
        }
        return edges;
    }

    private void walk(int start) {
        int depth = 0;
        path[depth] = enter(start);
        edge[depth] = 0;
        while (depth >= 0) {
            int node = path[depth];
            if (edge[depth] < next[node].length) {
                int target = next[node][edge[depth]++];
                if (index[target] == UNSEEN) {
                    path[++depth] = enter(target);
                    edge[depth] = 0;
                } else if (pending[target]) {
                    low[node] = Math.min(low[node], index[target]);
                }
            } else {
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[node]);
                }
                if (low[node] == index[node]) {
                    leave(node);
                }
            }
        }
    }

    private int enter(int node) {
        index[node] = count;
        low[node] = count++;
        pending[node] = true;
        stack[stackSize++] = node;
        return node;
    }

    private void leave(int root) {
        int end = stackSize;
        do {
            pending[stack[--stackSize]] = false;
        } while (stack[stackSize] != root);
        var members = Arrays.stream(stack, stackSize, end).filter(node -> node < components).sorted().toArray();
        if (members.length > 0) {
            found.add(members);
            circles.add(end - stackSize > 1);
        }
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
