package bulkhead.rules;

import bulkhead.deployment.Node;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A failover controller that is lost together with the primary it guards, so that nobody is left to promote a replica. */
public final class ControllerSharesFateRule implements Rule {
    @Override
    public String id() {
        return "database.controller-shares-fate";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream().flatMap(group -> switch (group.redundancy()) {
            case Redundancy.PrimaryReplica(var primary, Failover.Controller(var controller, var _, var _), var _) ->
                    sharedFate(group, primary, controller, inspection).map(fate -> finding(group, controller, fate)).stream();
            default -> Stream.empty();
        });
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var controllers = inspection.topology().groups().get(finding.elements().getFirst());
        return new Relief(inspection, finding.elements().getLast()).ofLone(controllers);
    }

    @Override
    public int identity() {
        return 2;
    }

    private Finding finding(Group group, Id controller, Id fate) {
        return Finding.of(this, List.of(controller, group.id(), fate), Argument.named(controller), Argument.named(group.id()),
                Argument.named(fate));
    }

    /**
     * The first place or risk that takes the primary and every controller instance, but leaves a replica that could be
     * promoted.
     */
    private static Optional<Id> sharedFate(Group group, Id primary, Id controller, Inspection inspection) {
        var primaryNode = inspection.deployment().nodes(primary).stream().findFirst();
        var controllers = inspection.group(controller).map(inspection::nodes).orElse(List.of());
        if (primaryNode.isEmpty() || controllers.isEmpty()) {
            return Optional.empty();
        }
        return fates(primaryNode.get(), inspection)
                .filter(fate -> inspection.nodes(group).stream().anyMatch(node -> fates(node,
                        inspection).noneMatch(fate::equals)))
                .filter(fate -> controllers.stream().allMatch(node -> fates(node,
                        inspection).anyMatch(fate::equals))).findFirst();
    }

    private static Stream<Id> fates(Node node, Inspection inspection) {
        var risks = inspection.topology().risks().values().stream()
                .filter(risk -> risk.attachedTo().contains(node.component()) || node.places()
                        .stream().anyMatch(risk.attachedTo()::contains));
        return Stream.concat(node.places().stream(), risks.map(risk -> risk.id()));
    }
}
