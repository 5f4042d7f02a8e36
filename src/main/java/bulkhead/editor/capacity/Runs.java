package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import java.util.Optional;

/** Until when something lasts, all well and after the worst single loss: without end, until a breach, or still worked out. */
sealed interface Runs {
    /** Months are counted from now; a breach in the month {@code from} which on is looked at may have come before. */
    record Until(Optional<Breach> allWell, Optional<Breach> afterLoss, int from) implements Runs {
    }

    record Working() implements Runs {
    }
}
