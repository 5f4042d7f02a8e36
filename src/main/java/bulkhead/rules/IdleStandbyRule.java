package bulkhead.rules;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.edit.Change;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Members that only stand by and carry nothing at peak while an active one beside them is over its target: capacity that is
 * paid for and not used.
 */
public final class IdleStandbyRule implements Rule {
    @Override
    public String id() {
        return "capacity.idle-standby";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream().flatMap(group -> finding(group, inspection).stream());
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getLast());
        var members = group.members().stream().map(member -> new Member(member.component(), member.weight(), false)).toList();
        var balancing = group.balancing() == Balancing.ACTIVE_STANDBY ? Balancing.LEAST_CONNECTIONS : group.balancing();
        var active = Fix.of("all-active", Change.of("balancing", group.withMembers(members).withBalancing(balancing)),
                Argument.named(group.id()));
        var busy = finding.elements().getFirst();
        var missing = OverTargetRule.missing(inspection.report().capacity().gaps(), load(busy, inspection).orElseThrow());
        return Stream.concat(Stream.of(active), OverTargetRule.more(busy, missing, inspection));
    }

    private Optional<Finding> finding(Group group, Inspection inspection) {
        var idle = group.members().stream().filter(Member::standby).map(Member::component)
                .filter(id -> offered(id, inspection) == 0).toList();
        var busy = group.members().stream().filter(member -> !member.standby()).map(Member::component)
                .filter(id -> load(id, inspection).map(ComponentLoad::overTarget).orElse(false)).toList();
        if (idle.isEmpty() || busy.isEmpty()) {
            return Optional.empty();
        }
        var first = load(busy.getFirst(), inspection).orElseThrow();
        var elements = Stream.of(busy.stream(), idle.stream(), Stream.of(group.id())).flatMap(each -> each).toList();
        var severity = first.overloaded() ? Severity.ERROR : Severity.WARNING;
        return Optional.of(Finding.of(this, elements, new Argument.Named(busy), new Argument.Named(idle),
                        new Argument.Share(first.utilisation().orElse(0)), new Argument.Share(first.target())).as(severity)
                .with(Figure.computed("offered", first.offered(), Unit.PER_SECOND, first.component()),
                        Figure.computed("capacity", first.capacity().orElse(0), Unit.PER_SECOND, first.component())));
    }

    private static Optional<ComponentLoad> load(Id component, Inspection inspection) {
        return Optional.ofNullable(inspection.report().capacity().peak().get(component));
    }

    private static double offered(Id component, Inspection inspection) {
        return load(component, inspection).map(ComponentLoad::offered).orElse(0.0);
    }
}
