package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import java.util.Optional;

/** Until when something lasts, all well and after the worst single loss: without end, until a breach, or not told of this demand. */
sealed interface Runs {
    record Until(Optional<Breach> allWell, Optional<Breach> afterLoss) implements Runs {
    }

    record Untold() implements Runs {
    }
}
