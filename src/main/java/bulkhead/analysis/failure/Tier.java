package bulkhead.analysis.failure;

import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a call is answered by: a group, or a component that is in none and then counts as a group of its own. */
record Tier(Id id, List<Id> members, Redundancy redundancy, Optional<Group> group) {
    /** @param counted the members that count: those who stand for themselves or for a crowd */
    static Tier of(Group group, Predicate<Id> counted) {
        return new Tier(group.id(), group.members().stream().map(Member::component).filter(counted).distinct().toList(),
                group.redundancy(), Optional.of(group));
    }

    static Tier alone(Component component) {
        return new Tier(component.id(), List.of(component.id()), new Redundancy.Any(), Optional.empty());
    }

    List<Cohort> cohorts(Hazards hazards) {
        return members.stream().flatMap(member -> hazards.cohorts(member).stream()).toList();
    }
}
