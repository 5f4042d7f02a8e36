package bulkhead.faulttree;

import java.util.List;

/**
 * Happens when at least {@code least} of its inputs happen: OR with 1, AND with all. An input is the number of a basic event, or of
 * a gate after all basic events; one that stands twice counts twice. {@code least} 0 is always, more than there are inputs never.
 * The name may be empty: then the gate is part of the formula of those that use it.
 */
public record Gate(String name, String label, int least, List<Integer> inputs) {
    public Gate {
        inputs = List.copyOf(inputs);
        if (least < 0) {
            throw new IllegalArgumentException("A gate can't ask for " + least + " inputs.");
        }
    }
}
