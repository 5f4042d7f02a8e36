package bulkhead.rules;

import bulkhead.model.Failover;
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
                .filter(group -> group.redundancy() instanceof Redundancy.PrimaryReplica(var _, var failover, var _) && helpless(failover, inspection))
                .map(group -> Finding.of(this, List.of(group.id()), Argument.named(group.id())));
    }

    private static boolean helpless(Failover failover, Inspection inspection) {
        return switch (failover) {
            case Failover.Manual() -> true;
            case Failover.Controller(var controller, var _, var _) -> inspection.group(controller).map(inspection::nodes).orElse(List.of()).isEmpty();
            case Failover.BuiltIn _ -> false;
        };
    }
}
