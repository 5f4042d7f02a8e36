package bulkhead.edit;

import bulkhead.catalog.Props;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Element;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A second component that stands in for one that is there: of the same kind, with its properties, its calls and so many
 * instances, in a place of its own and in one group with it. Where the first is in no group yet, both get one of the given
 * policy and whoever called the first calls the group. Data follows by replication as it does among the others. It shares the
 * risks that come with the program; those that come with the ground only where it stands on the same.
 */
public record Twin(Id component, Optional<Id> place, int instances, Redundancy ifAlone, HealthCheck check) implements Edit {
    @Override
    public String key() {
        return "twin";
    }

    @Override
    public Document apply(Document document) {
        var topology = document.topology();
        var first = topology.components().get(component);
        if (first == null) {
            return document;
        }
        var ids = Ids.beside(topology);
        var second = second(first, topology, ids);
        var group = topology.groupOf(component).map(old -> joined(old, second)).orElseGet(() -> founded(first, second, ids));
        var wiring = new TwinWiring(topology, first, second, group, ids);
        var risks = new TwinRisks(topology, first, second).attached();
        var added = new Add(key(), Stream.<Element>concat(Stream.of(second), wiring.added()).toList(), Map.of()).apply(document);
        var grouped = new Join(group).apply(added);
        return new Change(key(), Stream.<Element>concat(wiring.redirected(), risks).toList()).apply(grouped);
    }

    private Component second(Component first, Topology topology, Ids ids) {
        boolean elsewhere = !place.equals(first.place());
        var copy = first.withId(ids.like(first)).withPlace(place).withSpread(elsewhere ? List.of() : first.spread())
                .withInstances(first.instances().withValue(instances)).withoutProperty(Props.ADDRESS.id());
        return (Component) new CopyNames(topology).renamed(copy);
    }

    private Group joined(Group old, Component second) {
        var like = old.members().stream().filter(member -> member.component().equals(component)).findFirst().orElseThrow();
        var member = new Member(second.id(), like.weight(), like.standby() || old.balancing() == Balancing.ACTIVE_STANDBY);
        return old.withMembers(Stream.concat(old.members().stream(), Stream.of(member)).toList());
    }

    private Group founded(Component first, Component second, Ids ids) {
        return Group.of(ids.next("group"), first.name(), List.of(Member.active(first.id()),
                Member.active(second.id()))).withRedundancy(ifAlone)
                .withHealthCheck(check);
    }

    /** Whether a link keeps data in step rather than asking for work. */
    static boolean replicates(Link link) {
        return link.kind() == LinkKind.REPLICATES;
    }
}
