package bulkhead.faulttree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Depth first through gates, with a stack of its own. */
public final class Walk {
    private final int events;
    private final List<Gate> gates;
    private final int[] next;
    private final boolean[] open;
    private final int[] path;
    private final List<Integer> finished = new ArrayList<>();
    private List<Integer> cycle = List.of();

    private Walk(int events, List<Gate> gates) {
        this.events = events;
        this.gates = gates;
        this.next = new int[gates.size()];
        this.open = new boolean[gates.size()];
        this.path = new int[gates.size()];
    }

    public static Walk of(int events, List<Gate> gates) {
        return new Walk(events, gates);
    }

    /** The nodes of all gates reached, those needed first. */
    List<Integer> from(int top) {
        go(top - events);
        return List.copyOf(finished);
    }

    /** The numbers of gates each of which needs the next, and the last the first. */
    public Optional<List<Integer>> cycle() {
        for (int gate = 0; gate < gates.size() && cycle.isEmpty(); gate++) {
            if (next[gate] == 0) {
                go(gate);
            }
        }
        return cycle.isEmpty() ? Optional.empty() : Optional.of(cycle);
    }

    private void go(int top) {
        int depth = 0;
        path[0] = top;
        open[top] = true;
        while (depth >= 0 && cycle.isEmpty()) {
            int gate = path[depth];
            var inputs = gates.get(gate).inputs();
            if (next[gate] >= inputs.size()) {
                next[gate] = Integer.MAX_VALUE;
                open[gate] = false;
                finished.add(events + gate);
                depth--;
            } else {
                int input = inputs.get(next[gate]++) - events;
                if (input >= 0 && open[input]) {
                    closed(input, depth);
                } else if (input >= 0 && next[input] == 0) {
                    path[++depth] = input;
                    open[input] = true;
                }
            }
        }
    }

    private void closed(int again, int depth) {
        var gone = new ArrayList<Integer>();
        for (int at = depth; at >= 0 && path[at] != again; at--) {
            gone.add(path[at]);
        }
        gone.add(again);
        Collections.reverse(gone);
        cycle = List.copyOf(gone);
    }
}
