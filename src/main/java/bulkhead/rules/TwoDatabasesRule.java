package bulkhead.rules;

import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two databases between which several controllers decide: a majority of both is both, so that after a loss either nobody promotes,
 * or, by a majority of those that run, both sides of a cut network do and their data diverge.
 */
public final class TwoDatabasesRule implements Rule {
    @Override
    public String id() {
        return "database.two-servers";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream().filter(group -> inspection.nodes(group).size() == 2)
                .flatMap(group -> deciders(group, inspection).map(controllers -> finding(group, controllers, inspection)).stream());
    }

    private Finding finding(Group group, Id controllers, Inspection inspection) {
        int deciders = inspection.nodes(inspection.topology().groups().get(controllers)).size();
        return Finding.of(this, List.of(group.id(), controllers), Argument.named(group.id()), Argument.named(controllers),
                new Argument.Number(deciders));
    }

    /** The group that fails it over, where that has more than one instance. */
    private static Optional<Id> deciders(Group group, Inspection inspection) {
        return group.redundancy() instanceof Redundancy.PrimaryReplica(var _, Failover.Controller(var controllers, var _, var _), var _)
                ? inspection.group(controllers).filter(each -> inspection.nodes(each).size() > 1).map(Group::id) : Optional.empty();
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        var last = group.members().getLast().component();
        var spares = new Spares(inspection);
        return Stream.concat(spares.elsewhere(last), spares.beside(last));
    }
}
