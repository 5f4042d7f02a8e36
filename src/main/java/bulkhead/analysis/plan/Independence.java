package bulkhead.analysis.plan;

import bulkhead.deployment.Deployment;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether what a group is asked for can't be made less by instances of others, so that a bound that takes it for granted holds for every
 * plan. Two things could: members of one group that call differently, since who has more instances gets more of the calls; and instances that let
 * something serve after a loss that didn't before. The first is read off the links, the second tried with enough of everybody.
 */
final class Independence {
    private final Topology topology;
    private final Predicate<Id> canGrow;

    Independence(Deployment deployment, Predicate<Id> canGrow) {
        this.topology = deployment.topology();
        this.canGrow = canGrow;
    }

    /** Whether no group on the way to these shifts calls among members that call differently. */
    boolean holds(List<Id> tier) {
        var callers = new HashSet<Id>();
        var open = new ArrayDeque<>(tier);
        while (!open.isEmpty()) {
            callersOf(open.pop()).filter(callers::add).forEach(open::add);
        }
        return topology.groups().values().stream().noneMatch(group -> shifts(group) && group.members().stream().map(Member::component)
                .anyMatch(callers::contains) && group.members().stream().map(Member::component).map(this::calls).distinct().count() > 1);
    }

    private Stream<Id> callersOf(Id component) {
        return topology.links().values().stream().filter(link -> leadsTo(link, component)).map(Link::from);
    }

    /** Whether shares follow the number of instances. */
    private boolean shifts(Group group) {
        return group.members().size() > 1 && group.members().stream().map(Member::component).anyMatch(canGrow);
    }

    /** What one instance calls for one call, in an order of its own. */
    private List<String> calls(Id component) {
        return topology.links().values().stream().filter(link -> link.from().equals(component) && link.kind() != LinkKind.REPLICATES)
                .map(this::call).sorted().toList();
    }

    private String call(Link link) {
        var backed = link.backs().map(topology.links()::get).map(Link::to);
        return String.join(" ", link.kind().toString(), link.to().value(), link.access().toString(), Double.toString(link.ratio().base()),
                link.hitRatio().map(share -> share.base()).toString(), Boolean.toString(link.optional()), backed.toString(),
                link.flows().stream().map(Id::value).sorted().toList().toString());
    }

    /** Additions with which every threshold is passed; none for who does all the work in each instance. */
    Map<Id, Integer> plenty() {
        var plenty = new TreeMap<Id, Integer>(Comparator.comparing(Id::value));
        topology.components().values().stream().filter(component -> canGrow.test(component.id()) && !copies(component))
                .forEach(component -> plenty.put(component.id(), plenty(component)));
        return plenty;
    }

    private int plenty(Component component) {
        var votes = topology.groupOf(component.id()).map(group -> group.redundancy() instanceof Redundancy.KOfN(var k) ? k.count() : 1).orElse(1);
        return Math.max(component.minInstances().count(), votes) + Math.max(1, component.spread().size());
    }

    private boolean copies(Component component) {
        return spreadIsFull(component) && (topology.groupOf(component.id()).filter(group -> group.redundancy() instanceof Redundancy.MultiPrimary)
                .isPresent() || topology.links().values().stream().anyMatch(link -> link.kind() == LinkKind.REPLICATES
                        && leadsTo(link, component.id())));
    }

    private static boolean spreadIsFull(Component component) {
        return component.instances().count() >= Math.max(component.minInstances().count(), component.spread().size());
    }

    private boolean leadsTo(Link link, Id component) {
        return link.to().equals(component) || topology.groupOf(component).filter(group -> link.to().equals(group.id())).isPresent();
    }
}
