package bulkhead.rules;

import bulkhead.analysis.Report;
import bulkhead.analysis.failure.Event;
import bulkhead.catalog.Role;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Component;
import bulkhead.model.Document;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What rules look at: the document, and everything that follows from its topology. */
public record Inspection(Document document, Report report) {
    public Topology topology() {
        return document.topology();
    }

    public Deployment deployment() {
        return report.deployment();
    }

    Role role(Id component) {
        return deployment().role(component);
    }

    Stream<Component> components(Role role) {
        return topology().components().values().stream().filter(component -> role(component.id()) == role);
    }

    /** The instances of all members, stand-by ones included. */
    List<Node> nodes(Group group) {
        return group.members().stream().flatMap(member -> deployment().nodes(member.component()).stream()).toList();
    }

    /** Links that lead to the group or straight to one of its members. */
    Stream<Link> linksTo(Group group) {
        return topology().links().values().stream().filter(link -> link.to().equals(group.id())
                || group.members().stream().anyMatch(member -> member.component().equals(link.to())));
    }

    Stream<Link> linksFrom(Id component) {
        return topology().links().values().stream().filter(link -> link.from().equals(component));
    }

    /** Whether it can be lost by itself: a link only where it states that it can fail. */
    boolean canFail(Event event) {
        return event.sort() != Event.Sort.LINK || topology().links().get(event.element()).reliability().stated();
    }

    Optional<Group> group(Id id) {
        return Optional.ofNullable(topology().groups().get(id));
    }
}
