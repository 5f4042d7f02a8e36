package bulkhead.faulttree;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which order a diagram asks for the variables of a net; on which depends whether it is small. */
enum AskingOrder {
    /** As met from the top down, small branches first. */
    LIGHT_FIRST {
        @Override
        int[] of(Net net) {
            var weights = net.weights();
            return met(net, Comparator.comparingDouble(node -> weights[node]));
        }
    },
    /** What many gates share first: given this, the rest often falls apart. */
    SHARED_FIRST {
        @Override
        int[] of(Net net) {
            var users = net.users();
            return Arrays.stream(LIGHT_FIRST.of(net)).boxed().sorted(Comparator.comparingInt(variable -> -users[variable]))
                    .mapToInt(Integer::intValue).toArray();
        }
    },
    /** As met from the top down, as the tree is written. */
    AS_WRITTEN {
        @Override
        int[] of(Net net) {
            return met(net, (_, _) -> 0);
        }
    },
    /** As met from the top down, large branches first. */
    HEAVY_FIRST {
        @Override
        int[] of(Net net) {
            var weights = net.weights();
            return met(net, Comparator.comparingDouble(node -> -weights[node]));
        }
    },
    /** Variables moved to the middle of the gates they belong to, again and again: Aloul, Markov, Sakallah, FORCE (GLSVLSI 2003). */
    CENTRED {
        @Override
        int[] of(Net net) {
            var order = LIGHT_FIRST.of(net);
            for (int round = 0; round < ROUNDS; round++) {
                order = centred(net, order);
            }
            return order;
        }
    };

    private static final int ROUNDS = 30;

    /** The variables, first asked first. */
    abstract int[] of(Net net);

    private static int[] met(Net net, Comparator<Integer> branches) {
        var order = IntStream.builder();
        var seen = new boolean[net.top() + 1];
        var open = new int[] {net.top()};
        int size = 1;
        while (size > 0) {
            int node = open[--size];
            if (seen[node]) {
                continue;
            }
            seen[node] = true;
            if (node < net.variables()) {
                order.add(node);
            } else {
                var inputs = Arrays.stream(net.inputs(node)).boxed().sorted(branches).toArray(Integer[]::new);
                open = Arrays.copyOf(open, Math.max(open.length, 2 * (size + inputs.length)));
                for (int i = inputs.length - 1; i >= 0; i--) {
                    open[size++] = inputs[i];
                }
            }
        }
        return order.build().toArray();
    }

    private static int[] centred(Net net, int[] order) {
        var place = new double[net.top() + 1];
        for (int level = 0; level < order.length; level++) {
            place[order[level]] = level;
        }
        var pull = new double[place.length];
        for (int gate = net.variables(); gate <= net.top(); gate++) {
            var inputs = net.inputs(gate);
            double centre = Arrays.stream(inputs).mapToDouble(input -> place[input]).average().orElse(0);
            place[gate] = centre;
            Arrays.stream(inputs).forEach(input -> pull[input] += centre);
        }
        var users = net.users();
        return Stream.of(Arrays.stream(order).boxed().toArray(Integer[]::new))
                .sorted(Comparator.comparingDouble(variable -> pull[variable] / Math.max(1, users[variable])))
                .mapToInt(Integer::intValue).toArray();
    }
}
