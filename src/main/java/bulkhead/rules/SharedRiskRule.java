package bulkhead.rules;

import bulkhead.model.Group;
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
                        .filter(risk -> Domain.of(risk.id(), inspection).holdsAll(inspection.nodes(group)))
                        .map(risk -> finding(group, risk, inspection)));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        var risk = inspection.topology().risks().get(finding.elements().getLast());
        return Stream.concat(new OwnRisk(inspection.topology(), risk).fixes(), new Relief(inspection, risk.id()).of(group));
    }

    @Override
    public int identity() {
        return 2;
    }

    private Finding finding(Group group, Risk risk, Inspection inspection) {
        return Finding.of(this, List.of(group.id(), risk.id()), Argument.named(group.id()), Argument.named(risk.id()),
                new Argument.Number(inspection.nodes(group).size()));
    }
}
