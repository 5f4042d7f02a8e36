package bulkhead.analysis.failure;

import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Risk;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Gives members of groups a twin that stands, calls and fails as they do, so that there are components which nothing tells apart. */
final class Twins {
    private Twins() {
    }

    static Topology in(Topology topology) {
        var twins = new HashSet<Id>();
        topology.groups().values().forEach(group -> group.members().stream().map(Member::component).forEach(twins::add));
        var elements = new ArrayList<Element>();
        topology.elements().forEach(element -> elements.addAll(switch (element) {
            case Component component when twins.contains(component.id()) -> List.of(alone(component), alone(component).withId(twin(component.id())));
            case Group group -> List.of(group.withMembers(group.members().stream()
                    .flatMap(member -> Stream.of(member, new Member(twin(member.component()), member.weight(), member.standby()))).toList()));
            case Link link when twins.contains(link.from()) -> List.of(plain(link), plain(link).withId(twin(link.id())).withEnds(twin(link.from()), link.to()));
            case Risk risk -> List.of(risk.withAttachedTo(attached(risk, twins)));
            default -> List.of(element);
        }));
        return Topology.of(elements);
    }

    private static Id twin(Id of) {
        return Id.of(of + "-twin");
    }

    private static Component alone(Component component) {
        return component.withInstances(Quantity.assumed(1, Unit.ONE)).withSpread(List.of());
    }

    private static Link plain(Link link) {
        return link.withReliability(Reliability.UNSTATED).withBacks(Optional.empty());
    }

    private static List<Id> attached(Risk risk, Set<Id> twins) {
        return risk.attachedTo().stream().flatMap(id -> twins.contains(id) ? Stream.of(id, twin(id)) : Stream.of(id)).toList();
    }
}
