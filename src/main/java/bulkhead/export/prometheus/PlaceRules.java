package bulkhead.export.prometheus;

import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is an alarm about a place: nobody in it answers any more, and, worse, those who carry on elsewhere are above their
 * emergency target. Of places around the same targets only the outermost drawn first is told of.
 */
record PlaceRules(Deployment deployment, Pace pace, List<Source> sources) {
    Stream<RuleGroup> stream() {
        var told = new HashSet<Set<String>>();
        var groups = new ArrayList<RuleGroup>();
        for (var place : deployment.topology().places().values()) {
            var inside = inside(place.id());
            if (!inside.isEmpty() && told.add(inside)) {
                groups.add(new RuleGroup(name(place.id()), place.id(), rules(place, inside)));
            }
        }
        return groups.stream();
    }

    private List<Rule> rules(Place place, Set<String> inside) {
        var loss = new PlaceLoss(inside);
        var survivors = survivors(place.id(), inside);
        var lost = new PlaceRule(deployment, place, loss).lost();
        return survivors.isEmpty() ? List.of(lost) : List.of(lost, new PlaceRule(deployment, place, loss)
                .atEmergencyRating(survivors, pace));
    }

    /** The labels of the targets that are lost with the place. */
    private Set<String> inside(Id place) {
        return stands().filter(stand -> stand.contains(place)).map(stand -> name(stand.getFirst()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<List<Id>> stands() {
        return sources.stream().flatMap(Source::stands);
    }

    /** What stands elsewhere and carries on: further instances of who is lost, and the other members of his group. */
    private List<Survivor> survivors(Id place, Set<String> inside) {
        var peers = sources.stream().filter(source -> source.stands().anyMatch(stand -> stand.contains(place)))
                .map(source -> source.component().id()).flatMap(this::withPeers).collect(Collectors.toSet());
        return sources.stream().filter(source -> source.sort() != Source.Sort.MACHINE && peers.contains(source.component().id()))
                .filter(source -> source.stands().anyMatch(stand -> !stand.contains(place)))
                .flatMap(source -> source.figures().stream().map(figure -> new Survivor(source, figure,
                        source.stands().anyMatch(stand -> stand.contains(place)) ? inside : Set.of()))).toList();
    }

    private Stream<Id> withPeers(Id component) {
        return Stream.concat(Stream.of(component), deployment.groupOf(component).stream()
                .flatMap(group -> group.members().stream()).map(Member::component));
    }

    private String name(Id id) {
        return deployment.names().of(id);
    }
}
