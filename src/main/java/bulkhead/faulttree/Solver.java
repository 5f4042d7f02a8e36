package bulkhead.faulttree;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Exact answers about one gate of a fault tree. Modules are solved by themselves; only what hangs together becomes a decision
 * diagram. Answers exactly or throws {@link TooLarge}; stops with a {@link java.util.concurrent.CancellationException} when its
 * thread is interrupted.
 */
public final class Solver {
    /** So many nodes a diagram may have: a few seconds' work. */
    public static final int MOST_NODES = 1_000_000;

    private final FaultTree tree;
    private final int top;
    private final int mostNodes;
    private final List<Part> parts;

    private Solver(FaultTree tree, int top, int mostNodes) throws TooLarge {
        this.tree = tree;
        this.top = top;
        this.mostNodes = mostNodes;
        this.parts = Parts.of(Trimmed.of(tree, top), mostNodes);
    }

    public static Solver of(FaultTree tree, int top) throws TooLarge {
        return of(tree, top, MOST_NODES);
    }

    /** @param top the node of a gate */
    public static Solver of(FaultTree tree, int top, int mostNodes) throws TooLarge {
        return new Solver(tree, top, mostNodes);
    }

    /** How likely the gate happens; empty where a basic event below it states no probability. */
    public Optional<Probability> probability() {
        if (tree.eventsBelow(top).stream().anyMatch(event -> tree.events().get(event).probability().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(fold(new Probability[tree.events().size() + parts.size()],
                event -> Probability.of(tree.events().get(event).probability().orElse(0)), Part::probability, Probability[]::new));
    }

    /** How many minimal cut sets there are of each order that has some. */
    public SortedMap<Integer, BigInteger> cutSetsByOrder() throws TooLarge {
        try {
            return fold(new Orders[tree.events().size() + parts.size()], _ -> Orders.ONE,
                    (part, inputs) -> part.orders(inputs, mostNodes), Orders[]::new).map();
        } catch (Nodes.Full _) {
            throw new TooLarge(tree.eventsBelow(top).size(), mostNodes);
        }
    }

    /**
     * The minimal cut sets of orders 1 to {@code order}, sorted, each as ascending numbers of basic events. Empty for an order that has
     * more than {@value Listing#MOST}.
     */
    public List<Optional<List<List<Integer>>>> cutSets(int order) throws TooLarge {
        int nodes = tree.events().size() + parts.size();
        var least = new Integer[nodes];
        fold(least, _ -> 1, (part, inputs) -> part.leastOrder(Arrays.stream(inputs).mapToInt(Integer::intValue).toArray()), Integer[]::new);
        try {
            var listing = fold(new Listing[nodes], event -> Listing.of(event, order), (part, inputs) -> part.listing(inputs,
                    Arrays.stream(part.inputs()).map(input -> least[input]).toArray(), order, mostNodes), Listing[]::new);
            return IntStream.rangeClosed(1, order).mapToObj(listing::sorted).toList();
        } catch (Nodes.Full _) {
            throw new TooLarge(tree.eventsBelow(top).size(), mostNodes);
        }
    }

    /** Every part after its inputs. */
    private <T> T fold(T[] values, IntFunction<T> ofEvent, BiFunction<Part, T[], T> ofPart, IntFunction<T[]> array) {
        int events = tree.events().size();
        Arrays.setAll(values, node -> node < events ? ofEvent.apply(node) : null);
        for (int number = 0; number < parts.size(); number++) {
            var part = parts.get(number);
            values[events + number] = ofPart.apply(part, Arrays.stream(part.inputs()).mapToObj(input -> values[input]).toArray(array));
        }
        return values[values.length - 1];
    }
}
