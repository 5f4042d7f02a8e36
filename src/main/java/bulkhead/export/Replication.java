package bulkhead.export;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who copies whose data among the instances of one program: a replica of a group copies the group's primary, everybody else the
 * first instance of what a replication link leads from.
 */
public record Replication(Deployment deployment, Program program) {
    /** The instance a node copies; empty for one that copies nobody, and where the copying would run in a circle. */
    public Optional<Node> source(Node node) {
        return inCircle(node) ? Optional.empty() : drawnSource(node);
    }

    /** Where a node's data come from in the end: itself where it copies nobody. */
    public Node origin(Node node) {
        var origin = node;
        for (var next = Optional.of(node); next.isPresent(); next = source(origin)) {
            origin = next.get();
        }
        return origin;
    }

    /** Whether a node would, by way of others, copy itself. */
    public boolean inCircle(Node node) {
        var seen = new HashSet<Node>();
        var at = drawnSource(node);
        while (at.isPresent() && seen.add(at.get())) {
            at = drawnSource(at.get());
        }
        return seen.contains(node);
    }

    private Optional<Node> drawnSource(Node node) {
        var primary = primary(node.component());
        return primary.isPresent() && !primary.get().equals(node) ? primary : linked(node.component());
    }

    private Optional<Node> linked(Id component) {
        return into(component).map(Link::from).flatMap(from -> deployment.nodes(from).stream()).findFirst();
    }

    private Stream<Link> into(Id component) {
        return links().filter(link -> deployment.topology().targets(link).contains(component))
                .filter(link -> !link.from().equals(component) && !together(link.from(), component));
    }

    /** Members of one group with a policy of its own: the policy says who copies whom. */
    private boolean together(Id one, Id other) {
        return group(one).filter(group -> group.redundancy() instanceof Redundancy.PrimaryReplica
                || group.redundancy() instanceof Redundancy.MultiPrimary)
                .filter(group -> group.members().stream().map(Member::component).anyMatch(other::equals)).isPresent();
    }

    /** How many components' links lead here from outside the group; a program follows one of them. */
    public long sources(Id component) {
        return into(component).map(Link::from).distinct().count();
    }

    public Optional<Group> group(Id component) {
        return deployment.groupOf(component);
    }

    public Optional<Redundancy.PrimaryReplica> policy(Id component) {
        return group(component).map(Group::redundancy).filter(Redundancy.PrimaryReplica.class::isInstance)
                .map(Redundancy.PrimaryReplica.class::cast);
    }

    private Optional<Node> primary(Id component) {
        return group(component).flatMap(deployment::primary).filter(node -> program.runs(deployment, node.component()));
    }

    /** The instances of a group that run the program. */
    public List<Node> members(Group group) {
        return group.members().stream().map(Member::component).filter(id -> program.runs(deployment, id))
                .flatMap(id -> deployment.nodes(id).stream()).toList();
    }

    /** The first link by which a component copies or is copied in the way a word of {@link Props#REPLICATION} says. */
    public Optional<Link> link(Id component, String word) {
        return links().filter(link -> link.from().equals(component) || deployment.topology().targets(link).contains(component))
                .filter(link -> deployment.settings().required(link, Props.REPLICATION).text().equals(word)).findFirst();
    }

    private Stream<Link> links() {
        return deployment.topology().links().values().stream()
                .filter(link -> link.kind() == LinkKind.REPLICATES && program.runs(deployment, link.from()));
    }
}
