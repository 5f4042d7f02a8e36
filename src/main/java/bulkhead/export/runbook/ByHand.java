package bulkhead.export.runbook;

import bulkhead.analysis.Report;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import java.util.List;

/** Where somebody has to act: the primary is lost, nobody promotes a replica by himself, and there is one left to promote. */
record ByHand(Report report, Situation.Effect effect) {
    List<Group> groups() {
        return report.topology().groups().values().stream().filter(group ->
                group.redundancy() instanceof Redundancy.PrimaryReplica policy
                && policy.failover() instanceof Failover.Manual && effect.lost().contains(policy.primary()) && !left(group)
                .isEmpty()).toList();
    }

    /** Members that nothing is lost of. */
    List<Id> left(Group group) {
        return group.members().stream().map(Member::component).filter(member -> !effect.lost().contains(member)).toList();
    }
}
