package bulkhead.analysis.capacity;

import bulkhead.model.Id;

/** Instances of a component that are missing to get its utilisation down to the target of the case. */
public record Gap(Id component, int missingInstances) {
}
