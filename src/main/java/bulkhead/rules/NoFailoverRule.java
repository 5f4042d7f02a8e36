package bulkhead.rules;

import bulkhead.edit.Change;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.stream.Stream;

/** A primary with replicas but nobody to promote one: writes are down until the primary is repaired. */
public final class NoFailoverRule implements Rule {
    @Override
    public String id() {
        return "database.no-failover";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream()
                .filter(group -> inspection.nodes(group).size() > 1)
                .filter(group -> group.redundancy() instanceof Redundancy.PrimaryReplica(var _, var failover, var _)
                        && helpless(failover, inspection))
                .map(group -> Finding.of(this, List.of(group.id()), Argument.named(group.id())));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        var policy = (Redundancy.PrimaryReplica) group.redundancy();
        var controllers = new Controllers(inspection);
        return Stream.of(
                controllers.groups(policy.primary()).map(each -> Fix.of("controller", Change.of("redundancy",
                        by(Controllers.controlled(each.id()), group, policy)),
                        Argument.named(each.id()), Argument.named(group.id()))),
                controllers.itself(policy.primary()).stream()
                        .map(failover -> Fix.of("built-in", Change.of("redundancy", by(failover, group, policy)),
                        Argument.named(group.id()))),
                controllers.drawn(group, policy).map(drawn -> Fix.of("draw-controller", List.of(drawn.added(),
                        Change.of("redundancy",
                        by(Controllers.controlled(drawn.group()), group, policy))), new Argument.Kind(drawn.kind()),
                                Argument.named(group.id()))).stream())
                .flatMap(each -> each);
    }

    private static Group by(Failover failover, Group group, Redundancy.PrimaryReplica policy) {
        return group.withRedundancy(new Redundancy.PrimaryReplica(policy.primary(), failover, policy.neverPromoted()));
    }

    private static boolean helpless(Failover failover, Inspection inspection) {
        return switch (failover) {
            case Failover.Manual() -> true;
            case Failover.Controller(var controller, var _, var _) -> inspection.group(controller)
                    .map(inspection::nodes).orElse(List.of()).isEmpty();
            case Failover.BuiltIn _ -> false;
        };
    }
}
