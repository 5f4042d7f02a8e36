package bulkhead.rules;

import bulkhead.deployment.Node;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Risk;
import java.util.List;
import java.util.stream.Stream;

/** A redundant group all of whose instances hang on one risk: two boxes drawn, one failure away from none. */
public final class SharedRiskRule implements Rule {
    @Override
    public String id() {
        return "failure.shared-risk";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream()
                .filter(group -> inspection.nodes(group).size() > 1)
                .flatMap(group -> inspection.topology().risks().values().stream()
                        .filter(risk -> sharedBy(inspection.nodes(group), risk))
                        .map(risk -> finding(group, risk, inspection)));
    }

    private Finding finding(Group group, Risk risk, Inspection inspection) {
        return Finding.of(this, List.of(group.id(), risk.id()), Argument.named(group.id()), Argument.named(risk.id()),
                new Argument.Number(inspection.nodes(group).size()));
    }

    private static boolean sharedBy(List<Node> nodes, Risk risk) {
        return nodes.stream().allMatch(node -> hit(node, risk.attachedTo()));
    }

    private static boolean hit(Node node, List<Id> attachedTo) {
        return attachedTo.contains(node.component()) || node.places().stream().anyMatch(attachedTo::contains);
    }
}
