package bulkhead.faulttree;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;

/** Random coherent trees: nested at-least gates, shared gates and events, inputs that stand twice, constants. */
public final class RandomTrees {
    private RandomTrees() {
    }

    /** The top is the last gate. */
    public static FaultTree of(long seed, int mostEvents, int mostGates) {
        var random = new Random(seed);
        int events = 1 + random.nextInt(mostEvents);
        int count = 1 + random.nextInt(mostGates);
        var gates = new ArrayList<Gate>();
        for (int gate = 0; gate < count; gate++) {
            int nodes = events + gate;
            var inputs = new ArrayList<Integer>();
            if (gate > 0 && random.nextInt(5) > 0) {
                inputs.add(nodes - 1);
            }
            int wanted = 1 + random.nextInt(4);
            random.ints(wanted, 0, nodes).forEach(inputs::add);
            gates.add(new Gate("g" + gate, "", least(random, inputs.size()), inputs));
        }
        return new FaultTree("random", IntStream.range(0, events)
                .mapToObj(event -> new BasicEvent("e" + event, "", OptionalDouble.of(probability(random)))).toList(), List.copyOf(gates));
    }

    private static int least(Random random, int inputs) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> 1;
            case 4, 5, 6, 7 -> inputs;
            case 8 -> random.nextInt(8) > 0 ? 1 : random.nextInt(2) * (inputs + 1);
            default -> 1 + random.nextInt(inputs);
        };
    }

    private static double probability(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> 0;
            case 1 -> random.nextInt(4) == 0 ? 1 : 1e-9;
            default -> random.nextDouble();
        };
    }
}
