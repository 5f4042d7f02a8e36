package bulkhead.faulttree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A coherent fault tree: gates over gates and basic events, without negation, without cycles. Node numbers below the number of
 * events are events, those from there on gates.
 */
public record FaultTree(String name, List<BasicEvent> events, List<Gate> gates) {
    /** @throws IllegalArgumentException for an input that isn't there, or a gate that needs itself */
    public FaultTree {
        events = List.copyOf(events);
        gates = List.copyOf(gates);
        int nodes = events.size() + gates.size();
        if (gates.stream().flatMap(gate -> gate.inputs().stream()).anyMatch(input -> input < 0 || input >= nodes)) {
            throw new IllegalArgumentException("An input in '" + name + "' isn't there.");
        }
        if (Walk.of(events.size(), gates).cycle().isPresent()) {
            throw new IllegalArgumentException("A gate in '" + name + "' needs itself.");
        }
    }

    public boolean isGate(int node) {
        return node >= events.size();
    }

    public Gate gate(int node) {
        return gates.get(node - events.size());
    }

    /** The node of each gate that no other gate uses, in order. */
    public List<Integer> tops() {
        var used = new boolean[events.size() + gates.size()];
        gates.forEach(gate -> gate.inputs().forEach(input -> used[input] = true));
        return IntStream.range(events.size(), used.length).filter(node -> !used[node]).boxed().toList();
    }

    /** The nodes of all gates a gate needs, itself included, those needed first. */
    public List<Integer> below(int top) {
        return Walk.of(events.size(), gates).from(top);
    }

    /** The numbers of the basic events below a gate, ascending. */
    public List<Integer> eventsBelow(int top) {
        var below = new ArrayList<Integer>();
        below(top).forEach(gate -> gate(gate).inputs().stream().filter(input -> !isGate(input)).forEach(below::add));
        return below.stream().distinct().sorted().toList();
    }
}
