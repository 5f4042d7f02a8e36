package bulkhead.faulttree;

import bulkhead.faulttree.Trimmed.AtLeast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Cuts a tree into parts, those needed first; the last is the top. Only what can't be cut becomes a diagram. */
final class Parts {
    /** Orders are tried with few nodes first, so that a bad one costs little. */
    private static final int[] SHARES = {64, 8, 1};

    private final Trimmed tree;
    private final Modules modules;
    private final int mostNodes;
    private final List<Part> parts = new ArrayList<>();
    private final int[] part;

    private Parts(Trimmed tree, int mostNodes) {
        this.tree = tree;
        this.modules = Modules.of(tree);
        this.mostNodes = mostNodes;
        this.part = IntStream.rangeClosed(0, tree.top()).toArray();
    }

    static List<Part> of(Trimmed tree, int mostNodes) throws TooLarge {
        var cut = new Parts(tree, mostNodes);
        for (int node = tree.events(); node <= tree.top(); node++) {
            if (cut.modules.independent(node)) {
                cut.part[node] = cut.add(cut.part(node));
            }
        }
        return List.copyOf(cut.parts);
    }

    private int add(Part one) {
        parts.add(one);
        return tree.events() + parts.size() - 1;
    }

    private Part part(int node) throws TooLarge {
        var gate = tree.gate(node);
        if (Arrays.stream(gate.inputs()).allMatch(modules::alone)) {
            return new Plain(gate.least(), parts(gate.inputs()));
        }
        return tangled(new Knot(node));
    }

    private int[] parts(int[] inputs) {
        return Arrays.stream(inputs).map(input -> part[input]).toArray();
    }

    private Part tangled(Knot knot) throws TooLarge {
        var net = knot.net();
        for (int share : SHARES) {
            for (var asking : AskingOrder.values()) {
                try {
                    var order = asking.of(net);
                    var diagram = net.diagram(order, Math.max(2, mostNodes / share));
                    return new Tangled(diagram, Arrays.stream(order).map(knot.variables::get).toArray());
                } catch (Nodes.Full _) {
                    // another order may do
                }
            }
        }
        throw new TooLarge(net.variables(), mostNodes);
    }

    /** The gates from a module's top down to other modules. Inputs of an AND or OR that nobody shares are one variable together. */
    private final class Knot {
        private final List<Integer> variables = new ArrayList<>();
        private final Map<Integer, Integer> variableOf = new HashMap<>();
        private final Map<Integer, Integer> gateOf = new HashMap<>();
        private final List<AtLeast> gates = new ArrayList<>();
        private final List<int[]> inputs = new ArrayList<>();

        Knot(int top) {
            inside(top).forEach(node -> {
                gateOf.put(node, gates.size());
                gates.add(tree.gate(node));
                inputs.add(inputs(tree.gate(node)));
            });
        }

        /** Gates needed first. */
        private IntStream inside(int top) {
            var inside = new TreeSet<>(List.of(top));
            var open = new ArrayList<>(inside);
            while (!open.isEmpty()) {
                Arrays.stream(tree.gate(open.removeLast()).inputs()).filter(input -> !modules.independent(input)).filter(inside::add)
                        .forEach(open::add);
            }
            return inside.stream().mapToInt(Integer::intValue);
        }

        /** A variable by its number, a gate by the complement of its. */
        private int[] inputs(AtLeast gate) {
            var alone = Arrays.stream(gate.inputs()).filter(modules::alone).toArray();
            if (alone.length < 2 || !gate.isOr() && !gate.isAnd()) {
                return Arrays.stream(gate.inputs()).map(this::input).toArray();
            }
            int together = add(new Plain(gate.isOr() ? 1 : alone.length, parts(alone)));
            return IntStream.concat(Arrays.stream(gate.inputs()).filter(input -> !modules.alone(input)).map(this::input),
                    IntStream.of(variable(together))).toArray();
        }

        private int input(int node) {
            return modules.independent(node) ? variable(part[node]) : ~gateOf.get(node);
        }

        private int variable(int ofPart) {
            return variableOf.computeIfAbsent(ofPart, _ -> {
                variables.add(ofPart);
                return variables.size() - 1;
            });
        }

        Net net() {
            return new Net(variables.size(), IntStream.range(0, gates.size()).mapToObj(gate -> {
                var numbered = Arrays.stream(inputs.get(gate)).map(input -> input >= 0 ? input : variables.size() + ~input).toArray();
                return new AtLeast(gates.get(gate).isAnd() && !gates.get(gate).isOr() ? numbered.length : gates.get(gate).least(), numbered);
            }).toList());
        }
    }
}
