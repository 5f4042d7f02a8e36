package bulkhead.analysis.failure;

import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;

/**
 * What a call is answered by: a group, or a component that is in none and then counts as a group of its own.
 *
 * @param members those that count: who stands for itself or for a crowd
 * @param cohorts of all of them
 */
record Tier(int number, Id id, List<Id> members, List<Cohort> cohorts, Redundancy redundancy, Optional<Group> group) {
}
