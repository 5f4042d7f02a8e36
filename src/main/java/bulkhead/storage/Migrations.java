package bulkhead.storage;

import java.util.List;
import java.util.function.UnaryOperator;

/** Lifts files of older versions to the current one, a step a version, before anything else looks at them. */
final class Migrations {
    /** The first step lifts version 1 to 2, the next 2 to 3; there is none yet. */
    private static final List<UnaryOperator<Node.Obj>> STEPS = List.of();
    static final int CURRENT = STEPS.size() + 1;

    private Migrations() {
    }

    static Node.Obj current(Node.Obj document, int version) {
        return lifted(document, version, STEPS);
    }

    static Node.Obj lifted(Node.Obj document, int version, List<UnaryOperator<Node.Obj>> steps) {
        var lifted = document;
        for (var step : steps.subList(version - 1, steps.size())) {
            lifted = step.apply(lifted);
        }
        return lifted;
    }
}
