package bulkhead.faulttree;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What a tree means, found by trying every set of events: slow and plain. */
record Subsets(double happens, double doesNot, List<List<Integer>> cutSets) {
    static Subsets of(FaultTree tree, int top) {
        int all = 1 << tree.events().size();
        var happened = new boolean[all];
        double happens = 0;
        double doesNot = 0;
        for (int set = 0; set < all; set++) {
            happened[set] = happens(tree, set, top);
            double probability = 1;
            for (int event = 0; event < tree.events().size(); event++) {
                double one = tree.events().get(event).probability().orElseThrow();
                probability *= (set >> event & 1) == 1 ? one : 1 - one;
            }
            happens += happened[set] ? probability : 0;
            doesNot += happened[set] ? 0 : probability;
        }
        var minimal = IntStream.range(0, all).filter(set -> happened[set]
                && IntStream.range(0, tree.events().size()).noneMatch(event -> (set >> event & 1) == 1 && happened[set ^ 1 << event]))
                .mapToObj(set -> IntStream.range(0, tree.events().size()).filter(event -> (set >> event & 1) == 1).boxed().toList())
                .sorted(Comparator.comparing((List<Integer> set) -> set.size()).thenComparing(List::toString)).toList();
        return new Subsets(happens, doesNot, minimal);
    }

    /** Inputs of a gate come before it here. */
    private static boolean happens(FaultTree tree, int set, int top) {
        var happens = new boolean[top + 1];
        for (int node = 0; node <= top; node++) {
            int count = 0;
            for (int input : tree.isGate(node) ? tree.gate(node).inputs() : List.<Integer>of()) {
                count += happens[input] ? 1 : 0;
            }
            happens[node] = tree.isGate(node) ? count >= tree.gate(node).least() : (set >> node & 1) == 1;
        }
        return happens[top];
    }

    Map<Integer, BigInteger> byOrder() {
        var counts = new TreeMap<Integer, BigInteger>();
        cutSets.forEach(set -> counts.merge(set.size(), BigInteger.ONE, BigInteger::add));
        return Collections.unmodifiableMap(counts);
    }

    List<Optional<List<List<Integer>>>> upTo(int order) {
        return IntStream.rangeClosed(1, order).mapToObj(size -> Optional.of(cutSets.stream().filter(set -> set.size() == size).toList())).toList();
    }
}
