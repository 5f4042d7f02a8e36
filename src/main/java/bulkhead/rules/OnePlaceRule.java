package bulkhead.rules;

import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A redundant group all of whose instances stand in one place. Regions and whatever is wider don't count: few can leave them. */
public final class OnePlaceRule implements Rule {
    @Override
    public String id() {
        return "failure.one-place";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream()
                .filter(group -> inspection.nodes(group).size() > 1)
                .flatMap(group -> innermostShared(group, inspection).stream().map(place -> finding(group, place, inspection)));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        return new Relief(inspection, finding.elements().getLast()).of(group);
    }

    @Override
    public int identity() {
        return 2;
    }

    private Finding finding(Group group, Place place, Inspection inspection) {
        return Finding.of(this, List.of(group.id(), place.id()), Argument.named(group.id()), Argument.named(place.id()),
                new Argument.Number(inspection.nodes(group).size()), new Argument.Term("level." + place.level().name()));
    }

    private static Optional<Place> innermostShared(Group group, Inspection inspection) {
        Set<Id> shared = null;
        for (var node : inspection.nodes(group)) {
            if (shared == null) {
                shared = new LinkedHashSet<>(node.places());
            } else {
                shared.retainAll(node.places());
            }
        }
        return shared == null ? Optional.empty()
                : shared.stream().map(inspection.topology().places()::get)
                        .filter(place -> place.level() != PlaceLevel.REGION).findFirst();
    }
}
