package bulkhead.rules;

import bulkhead.catalog.Role;
import bulkhead.edit.Change;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.LinkKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group whose members need others to do their work, behind a check that only sees whether they answer: a live member that
 * can't work keeps its share of the calls.
 */
public final class ShallowCheckRule implements Rule {
    @Override
    public String id() {
        return "check.shallow-before-chain";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream()
                .filter(group -> group.healthCheck() != HealthCheck.DEEP && inspection.nodes(group).size() > 1)
                .filter(group -> inspection.linksTo(group).anyMatch(link -> inspection.role(link.from()) == Role.BALANCER))
                .flatMap(group -> finding(group, inspection));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        return Stream.of(Fix.of("deep-check", Change.of("healthCheck", group.withHealthCheck(HealthCheck.DEEP)),
                Argument.named(group.id())));
    }

    private Stream<Finding> finding(Group group, Inspection inspection) {
        var needed = group.members().stream().flatMap(member -> needs(member.component(), inspection)).distinct().toList();
        if (needed.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(this, List.of(group.id()), Argument.named(group.id()), new Argument.Named(needed),
                new Argument.Term("check." + group.healthCheck().name())));
    }

    private static Stream<Id> needs(Id component, Inspection inspection) {
        return inspection.linksFrom(component).filter(link -> link.kind() == LinkKind.CALLS && !link.optional())
                .map(link -> link.to());
    }
}
