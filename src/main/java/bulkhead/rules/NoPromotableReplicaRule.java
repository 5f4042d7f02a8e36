package bulkhead.rules;

import bulkhead.model.Group;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.stream.Stream;

/** A database primary that nothing can take over from: no replica, or none that may be promoted. */
public final class NoPromotableReplicaRule implements Rule {
    @Override
    public String id() {
        return "database.no-promotable-replica";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream()
                .filter(group -> group.redundancy() instanceof Redundancy.PrimaryReplica policy && promotable(group, policy, inspection) == 0)
                .map(group -> Finding.of(this, List.of(group.id(), ((Redundancy.PrimaryReplica) group.redundancy()).primary()),
                        Argument.named(group.id()), Argument.named(((Redundancy.PrimaryReplica) group.redundancy()).primary())));
    }

    /** Instances that may become primary, the primary itself left out. */
    private static long promotable(Group group, Redundancy.PrimaryReplica policy, Inspection inspection) {
        var candidates = inspection.nodes(group).stream().filter(node -> !policy.neverPromoted().contains(node.component()))
                .filter(node -> !node.component().equals(policy.primary()) || node.number() > 1);
        return candidates.count();
    }
}
