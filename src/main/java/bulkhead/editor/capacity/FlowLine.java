package bulkhead.editor.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.headroom.Growable;
import bulkhead.analysis.headroom.WorstLoss;
import bulkhead.deployment.Footing;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one flow can grow, or all together where {@code flow} is empty: as balanced, and at will once that is worked out. While
 * {@code working}, limits and losses are still looked at.
 */
record FlowLine(Optional<Id> flow, Optional<String> name, OptionalDouble average, OptionalDouble peak, OptionalDouble headroom,
        Optional<Id> limit, Told<Growable> growable, OptionalDouble afterLoss, Optional<Event> loss, Told<WorstLoss> worst, Runs runs,
        Footings footings, boolean working, Untold untold) {
    /** What its figures rest on: now, at will, after the worst loss, and as flows grow. */
    record Footings(Optional<Footing> allWell, Optional<Footing> atWill, Optional<Footing> afterLoss, Optional<Footing> growing) {
    }

}
