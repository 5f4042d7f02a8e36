package bulkhead.editor.capacity;

import bulkhead.analysis.failure.Event;

/** What is missing of a component after the single loss that leaves it shortest. */
sealed interface Shortfall {
    Shortfall NONE = new None();
    Shortfall WORKING = new Working();

    /** As far as is known. */
    default int instances() {
        return this instanceof Missing(var instances, var _) ? instances : 0;
    }

    /** So many instances, after this. */
    record Missing(int instances, Event after) implements Shortfall {
    }

    /** Nothing, whatever is lost. */
    record None() implements Shortfall {
    }

    /** Losses are still looked at. */
    record Working() implements Shortfall {
    }
}
