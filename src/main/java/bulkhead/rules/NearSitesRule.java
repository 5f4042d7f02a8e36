package bulkhead.rules;

import bulkhead.catalog.Props;
import bulkhead.deployment.Node;
import bulkhead.deployment.Setting;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two sites that stand in for each other but state a distance at which one disaster may take both. Sites that back each other up
 * should be about 200 km apart and never less than 100 km: Bundesamt für Sicherheit in der Informationstechnik, Kriterien für die
 * Standortwahl von Rechenzentren (2018, 2019, 2024), section on distances.
 */
public final class NearSitesRule implements Rule {
    private static final double NEVER_BELOW = 100;
    private static final double RECOMMENDED = 200;

    @Override
    public String id() {
        return "sites.too-near";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().places().values().stream()
                .flatMap(place -> inspection.deployment().settings().of(place, Props.DISTANCE).stream()
                .filter(distance -> distance.base() < RECOMMENDED)
                .flatMap(distance -> across(place, inspection).map(group -> finding(place, group, distance)).stream()));
    }

    private Finding finding(Place place, Group group, Setting distance) {
        boolean below = distance.base() < NEVER_BELOW;
        return Finding.of(this, List.of(place.id(), group.id()), Argument.named(place.id()),
                new Argument.Amount(distance.quantity()),
                        Argument.named(group.id()), new Argument.Number(below ? NEVER_BELOW : RECOMMENDED))
                .as(below ? Severity.WARNING : Severity.NOTE).with(Figure.of(distance));
    }

    /** The first group with members there and in another place of the same level. */
    private static Optional<Group> across(Place place, Inspection inspection) {
        return inspection.topology().groups().values().stream().filter(group -> {
            var nodes = inspection.nodes(group);
            return nodes.stream().anyMatch(node -> node.places().contains(place.id()))
                    && nodes.stream().anyMatch(node -> elsewhere(node, place, inspection));
        }).findFirst();
    }

    private static boolean elsewhere(Node node, Place place, Inspection inspection) {
        return !node.places().contains(place.id())
                && node.places().stream().map((Id id) -> inspection.topology().places().get(id))
                        .anyMatch(other -> other.level() == place.level());
    }
}
