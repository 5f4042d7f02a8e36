package bulkhead.rules;

import bulkhead.catalog.Role;
import bulkhead.edit.Change;
import bulkhead.edit.Twin;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Redundancy;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ways to have more of a component than there is. */
final class Spares {
    /** More instances than this nobody runs. */
    static final int MOST = 100_000;
    /** Instances that keep data of their own aren't interchangeable unless a group says how they stand in for each other. */
    private static final Set<Role> KEEPS_DATA = EnumSet.of(Role.DATABASE, Role.STORE);
    /** Places one doesn't fail apart from by standing in another of the same sort. */
    private static final Set<PlaceLevel> NAMES_ONLY = EnumSet.of(PlaceLevel.NAMESPACE, PlaceLevel.NODE_POOL);

    private final Inspection inspection;

    Spares(Inspection inspection) {
        this.inspection = inspection;
    }

    /** Another instance, a second one in another place, a second one beside it. */
    Stream<Fix> of(Id id) {
        return Stream.of(more(id, 1), elsewhere(id), beside(id)).flatMap(each -> each);
    }

    /** So many more instances. */
    Stream<Fix> more(Id id, int count) {
        var component = component(id);
        boolean alike = !KEEPS_DATA.contains(inspection.role(id)) || inspection.deployment().groupOf(id).isPresent();
        return count > 0 && alike ? Stream.of(Fix.of("more-instances", Change.of("instances", grown(component, count)),
                new Argument.Number(count),
                Argument.named(id))) : Stream.empty();
    }

    /** So many more of each, in one step. */
    Stream<Fix> more(List<Id> ids, int count) {
        var changed = ids.stream().map(this::component).map(component -> (Element) grown(component, count)).toList();
        return ids.size() == 1 ? more(ids.getFirst(), count) : count <= 0 ? Stream.empty() : Stream.of(Fix.of("more-instances-each",
                new Change("instances", changed), new Argument.Number(count), new Argument.Named(ids)));
    }

    /** The missing instances dealt over the members of a group, or more of each, up to twice as many each as are missing in all. */
    Stream<Fix> ofEach(Group group, int missing) {
        var members = group.members().stream().map(Member::component).toList();
        return members.size() == 1 ? Stream.empty() : IntStream.rangeClosed(Math.ceilDiv(missing, members.size()), 2 * missing).boxed()
                .flatMap(count -> more(members, count));
    }

    static Component grown(Component component, int by) {
        return component.withInstances(component.instances().withValue(component.instances().count() + by));
    }

    /** A second one in another place of the sort the first stands in. */
    Stream<Fix> elsewhere(Id id) {
        return ground(id).stream().flatMap(ground -> Sites.beside(ground.id(), inspection)
                .map(site -> elsewhere(id, ground.id(), site)));
    }

    Fix elsewhere(Id id, Id ground, Sites.Site site) {
        return Fix.of("twin-elsewhere" + site.key(), site.with(Stream.of(twin(id, Optional.of(site.place()), count(id)))),
                Argument.named(id),
                Argument.named(site.isDrawn() ? ground : site.place()));
    }

    /** A second one in the same place. */
    Stream<Fix> beside(Id id) {
        return Stream.of(Fix.of("twin-beside", twin(id, component(id).place(), count(id)), Argument.named(id)));
    }

    Twin twin(Id id, Optional<Id> place, int instances) {
        return new Twin(id, place, instances, policy(id), checked(id) ? HealthCheck.DEEP : HealthCheck.SHALLOW);
    }

    /** The innermost place of a component that something beside it would fail apart from. */
    Optional<Place> ground(Id id) {
        return inspection.topology().path(component(id).place()).stream()
                .filter(place -> !NAMES_ONLY.contains(place.level())).findFirst();
    }

    private int count(Id id) {
        return Math.max(1, component(id).instances().count());
    }

    /** How two of a kind stand in for each other. */
    private Redundancy policy(Id id) {
        return switch (inspection.role(id)) {
            case DATABASE -> new Redundancy.PrimaryReplica(id, new Controllers(inspection).best(id), List.of());
            case STORE -> new Redundancy.MultiPrimary();
            default -> new Redundancy.Any();
        };
    }

    /** Whether somebody looks through to what it needs: balancers do. */
    private boolean checked(Id id) {
        return inspection.topology().links().values().stream()
                .anyMatch(link -> link.kind() == LinkKind.CALLS && link.to().equals(id)
                        && inspection.role(link.from()) == Role.BALANCER);
    }

    private Component component(Id id) {
        return inspection.topology().components().get(id);
    }
}
