package bulkhead.faulttree;

import java.util.ArrayList;
import java.util.List;

/** Gates that share inputs: variable v of the diagram is input v. */
record Tangled(Diagram diagram, int[] inputs) implements Part {
    private record Branch(int node, Listing chosen) {
    }

    @Override
    public Probability probability(Probability[] each) {
        return new Probability(diagram.probability(Bdd.ALWAYS, each), diagram.probability(Bdd.NEVER, each));
    }

    @Override
    public int leastOrder(int[] each) {
        return diagram.lightest(each);
    }

    @Override
    public Orders orders(Orders[] each, int mostNodes) {
        return Counting.sets(MinimalSets.of(diagram, mostNodes), each);
    }

    @Override
    public Listing listing(Listing[] each, int[] leastOrders, int order, int mostNodes) {
        var sets = MinimalSets.upTo(order, leastOrders, diagram, mostNodes);
        var listing = Listing.none(order);
        var open = new ArrayList<>(List.of(new Branch(sets.root(), Listing.nothing(order))));
        while (!open.isEmpty()) {
            var branch = open.removeLast();
            int node = branch.node();
            if (node == 1) {
                listing.addAll(branch.chosen());
            } else if (node > 1) {
                open.add(new Branch(sets.low()[node], branch.chosen()));
                var chosen = branch.chosen().times(each[sets.variable()[node]]);
                if (chosen.least() <= listing.open()) {
                    open.add(new Branch(sets.high()[node], chosen));
                }
            }
        }
        return listing;
    }
}
