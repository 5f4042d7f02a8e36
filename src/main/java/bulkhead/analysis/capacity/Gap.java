package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import bulkhead.model.Ordered;
import java.util.Map;
import java.util.Optional;

/**
 * Instances of a component that are missing to get its utilisation down to the target of the case, its share of the calls staying
 * what it is: by the innermost place they are missing in. Where one more relieves all others alike they are dealt in turn; where
 * callers stay with the nearest, or don't see all, or a domain keeps a fixed number of copies, each place needs its own. None is
 * listed where no number of instances would do, since each does all of the work: writes to a primary, copies of every write, or
 * what comes by a floating address.
 */
public record Gap(Id component, Map<Optional<Id>, Integer> byPlace) {
    public Gap {
        byPlace = Ordered.copy(byPlace);
    }

    public int missingInstances() {
        return byPlace.values().stream().mapToInt(Integer::intValue).sum();
    }
}
