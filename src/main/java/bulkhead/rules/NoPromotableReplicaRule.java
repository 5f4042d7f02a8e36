package bulkhead.rules;

import bulkhead.edit.Change;
import bulkhead.model.Group;
import bulkhead.model.Id;
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
                .filter(group -> group.redundancy() instanceof Redundancy.PrimaryReplica policy
                        && promotable(group, policy, inspection) == 0)
                .map(group -> Finding.of(this, List.of(group.id(), ((Redundancy.PrimaryReplica) group.redundancy()).primary()),
                        Argument.named(group.id()), Argument.named(((Redundancy.PrimaryReplica) group.redundancy()).primary())));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        var policy = (Redundancy.PrimaryReplica) group.redundancy();
        var spares = new Spares(inspection);
        var promotable = policy.neverPromoted().stream().filter(replica -> !replica.equals(policy.primary()))
                .filter(replica -> group.members().stream().anyMatch(member -> member.component().equals(replica)))
                .map(replica -> Fix.of("promotable", Change.of("redundancy", group.withRedundancy(promoting(policy, replica))),
                        Argument.named(replica)));
        return Stream.of(spares.elsewhere(policy.primary()), promotable, spares.beside(policy.primary())).flatMap(each -> each);
    }

    private static Redundancy promoting(Redundancy.PrimaryReplica policy, Id replica) {
        return new Redundancy.PrimaryReplica(policy.primary(), policy.failover(),
                policy.neverPromoted().stream().filter(other -> !other.equals(replica)).toList());
    }

    /** Instances that may become primary, the primary itself left out. */
    private static long promotable(Group group, Redundancy.PrimaryReplica policy, Inspection inspection) {
        var candidates = inspection.nodes(group).stream().filter(node -> !policy.neverPromoted().contains(node.component()))
                .filter(node -> !node.component().equals(policy.primary()) || node.number() > 1);
        return candidates.count();
    }
}
