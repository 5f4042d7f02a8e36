package bulkhead.faulttree;

import bulkhead.faulttree.Trimmed.AtLeast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what each gate stands for: a constant, another node, or a gate that no equal one was met before. */
final class Trimming {
    private static final int ALWAYS = -1;
    private static final int NEVER = -2;

    private final int events;
    private final List<AtLeast> gates = new ArrayList<>();
    private final Map<List<Integer>, Integer> known = new HashMap<>();

    private Trimming(int events) {
        this.events = events;
    }

    static Trimmed of(FaultTree tree, int top) {
        var trimming = new Trimming(tree.events().size());
        var stands = new int[tree.events().size() + tree.gates().size()];
        Arrays.setAll(stands, node -> node);
        tree.below(top).forEach(gate -> stands[gate] = trimming.standsFor(tree.gate(gate), stands));
        return trimming.tree(stands[top]);
    }

    private Trimmed tree(int top) {
        if (top >= events) {
            return new Trimmed(events, List.copyOf(gates)).needed(top);
        }
        var inputs = top < 0 ? new int[0] : new int[] {top};
        return new Trimmed(events, List.of(new AtLeast(top == ALWAYS ? 0 : 1, inputs)));
    }

    private int standsFor(Gate gate, int[] stands) {
        var inputs = gate.inputs().stream().mapToInt(input -> stands[input]).filter(input -> input != NEVER).toArray();
        var open = Arrays.stream(inputs).filter(input -> input != ALWAYS).toArray();
        return gate(gate.least() - (inputs.length - open.length), open);
    }

    private int gate(int least, int[] inputs) {
        if (least <= 0) {
            return ALWAYS;
        }
        if (inputs.length < least) {
            return NEVER;
        }
        boolean and = least == inputs.length;
        var distinct = least == 1 || and ? Arrays.stream(inputs).distinct().toArray() : inputs;
        return distinct.length == 1 ? distinct[0] : known(new AtLeast(and ? distinct.length : least, distinct));
    }

    private int known(AtLeast gate) {
        var key = new ArrayList<Integer>(gate.inputs().length + 1);
        Arrays.stream(gate.inputs()).sorted().forEach(key::add);
        key.add(gate.least());
        return known.computeIfAbsent(key, _ -> {
            gates.add(gate);
            return events + gates.size() - 1;
        });
    }
}
