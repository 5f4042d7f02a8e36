package bulkhead.analysis.capacity;

import bulkhead.model.Id;

/**
 * Instances of a component that are missing to get its utilisation down to the target of the case, its share of the calls staying
 * what it is. None is listed where no number of instances would do, since each does all of the work: writes to a primary, or
 * copies of every write.
 */
public record Gap(Id component, int missingInstances) {
}
