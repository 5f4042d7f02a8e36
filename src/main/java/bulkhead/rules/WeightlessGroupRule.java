package bulkhead.rules;

import bulkhead.edit.Change;
import bulkhead.model.Group;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group whose active members all have a weight of zero. One member without weight waits until nobody else is left; all of them
 * can't be meant: load and files deal as if all weighed alike.
 */
public final class WeightlessGroupRule implements Rule {
    @Override
    public String id() {
        return "capacity.weightless-group";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream().filter(WeightlessGroupRule::weightless).map(group -> {
            var weights = active(group).stream()
                    .map(member -> Figure.stated("weight", member.weight().orElseThrow(), member.component()));
            return Finding.of(this, List.of(group.id()), Argument.named(group.id()), new Argument.Number(active(group).size()))
                    .with(weights.toArray(Figure[]::new));
        });
    }

    private static boolean weightless(Group group) {
        return !active(group).isEmpty() && active(group).stream()
                .allMatch(member -> member.weight().map(Quantity::base).orElse(1.0) == 0);
    }

    private static List<Member> active(Group group) {
        return group.members().stream().filter(member -> !member.standby()).toList();
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        var alike = group.members().stream().map(member -> new Member(member.component(), Optional.empty(), member.standby()))
                .toList();
        return Stream.of(Fix.of("weigh-alike", Change.of("weight", group.withMembers(alike)), Argument.named(group.id())));
    }
}
