package bulkhead.rules;

import bulkhead.catalog.Role;
import bulkhead.edit.Delete;
import bulkhead.model.Component;
import bulkhead.model.Failover;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import bulkhead.model.Redundancy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A component that no flow reaches, that gets no replica, guards no failover and watches nothing: drawn, paid for, and in no
 * verdict.
 */
public final class UnusedComponentRule implements Rule {
    @Override
    public String id() {
        return "topology.unused";
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var used = used(inspection);
        return inspection.topology().components().values().stream().map(Component::id)
                .filter(id -> !used.contains(id) && inspection.role(id) != Role.MONITOR && inspection.role(id) != Role.SOURCE
                        && !pulls(id, inspection))
                .map(id -> Finding.of(this, List.of(id), Argument.named(id)));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var unused = finding.elements().getFirst();
        return Stream.of(Fix.of("delete", new Delete(List.of(unused)), Argument.named(unused)));
    }

    private static Set<Id> used(Inspection inspection) {
        var used = new HashSet<Id>();
        var topology = inspection.topology();
        topology.flows().values().forEach(flow -> used.addAll(Reach.of(flow, inspection)));
        topology.links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES).forEach(link ->
                used.addAll(topology.targets(link)));
        topology.groups().values().forEach(group -> {
            if (group.redundancy() instanceof Redundancy.PrimaryReplica(var _, Failover.Controller(var controller, var _, var _),
                    var _)) {
                inspection.group(controller).ifPresent(found -> found.members().forEach(member -> used.add(member.component())));
            }
        });
        return used;
    }

    /** A consumer is used by what it pulls from, though no link leads to it. */
    private static boolean pulls(Id component, Inspection inspection) {
        return inspection.role(component) == Role.CONSUMER && inspection.linksFrom(component).findAny().isPresent();
    }
}
