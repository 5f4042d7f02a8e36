package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.failure.Event;
import java.util.Optional;

/** What is missing of a component after the single loss that leaves it shortest. */
sealed interface Shortfall {
    Shortfall NONE = new None();
    Shortfall WORKING = new Working();

    /** What is missing, as far as is known. */
    default Optional<Gap> missing() {
        return this instanceof Missing(var gap, var _) ? Optional.of(gap) : Optional.empty();
    }

    /** As far as is known. */
    default int instances() {
        return missing().map(Gap::missingInstances).orElse(0);
    }

    /** So many instances in each place, after this. */
    record Missing(Gap gap, Event after) implements Shortfall {
    }

    /** Nothing, whatever is lost. */
    record None() implements Shortfall {
    }

    /** Losses are still looked at. */
    record Working() implements Shortfall {
    }
}
