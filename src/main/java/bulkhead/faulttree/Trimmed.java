package bulkhead.faulttree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one gate of a tree comes to: without constants, without gates of one input, equal gates once, an OR that only another OR
 * uses as part of that one, and AND likewise. Gates are numbered after the events, those needed first; the last is the top.
 */
record Trimmed(int events, List<AtLeast> gates) {
    /** At least so many of the inputs; none and 0 is always, none and 1 never. */
    record AtLeast(int least, int[] inputs) {
        boolean isOr() {
            return least == 1;
        }

        boolean isAnd() {
            return least == inputs.length;
        }

        boolean isLike(AtLeast other) {
            return isOr() && other.isOr() || isAnd() && other.isAnd();
        }

        AtLeast of(IntStream others) {
            var all = (isOr() || isAnd() ? others.distinct() : others).toArray();
            return new AtLeast(isAnd() ? all.length : least, all);
        }
    }

    static Trimmed of(FaultTree tree, int top) {
        return Trimming.of(tree, top).merged();
    }

    boolean isGate(int node) {
        return node >= events;
    }

    AtLeast gate(int node) {
        return gates.get(node - events);
    }

    int top() {
        return events + gates.size() - 1;
    }

    /** How many inputs each node is. */
    int[] users() {
        var users = new int[events + gates.size()];
        gates.forEach(gate -> Arrays.stream(gate.inputs()).forEach(input -> users[input]++));
        return users;
    }

    /** Without gates that the top doesn't need. */
    Trimmed needed(int top) {
        var needed = new boolean[events + gates.size()];
        needed[top] = true;
        for (int node = top; node >= events; node--) {
            if (needed[node]) {
                Arrays.stream(gate(node).inputs()).forEach(input -> needed[input] = true);
            }
        }
        return keeping(needed, new boolean[needed.length]);
    }

    private Trimmed merged() {
        var users = users();
        var absorbed = new boolean[users.length];
        var kept = new boolean[users.length];
        for (int node = events; node <= top(); node++) {
            for (int input : gate(node).inputs()) {
                absorbed[input] |= isGate(input) && users[input] == 1 && gate(node).isLike(gate(input));
            }
        }
        IntStream.range(events, users.length).forEach(node -> kept[node] = !absorbed[node]);
        return keeping(kept, absorbed);
    }

    private Trimmed keeping(boolean[] kept, boolean[] absorbed) {
        var number = new int[kept.length];
        var rest = new ArrayList<AtLeast>();
        for (int node = 0; node < kept.length; node++) {
            number[node] = isGate(node) ? events + rest.size() : node;
            if (isGate(node) && kept[node]) {
                rest.add(gate(node).of(spread(node, absorbed).map(input -> number[input])));
            }
        }
        return new Trimmed(events, List.copyOf(rest));
    }

    /** The inputs of a gate, in place of each absorbed one its own. */
    private IntStream spread(int node, boolean[] absorbed) {
        var all = IntStream.builder();
        var open = new ArrayList<>(List.of(node));
        while (!open.isEmpty()) {
            int next = open.removeLast();
            if (next != node && !absorbed[next]) {
                all.add(next);
            } else {
                var inputs = gate(next).inputs();
                IntStream.range(0, inputs.length).forEach(i -> open.add(inputs[inputs.length - 1 - i]));
            }
        }
        return all.build();
    }
}
