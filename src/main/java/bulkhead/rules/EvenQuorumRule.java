package bulkhead.rules;

import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Member;
import bulkhead.model.Redundancy;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.Stream;

/** A majority of an even number of votes, which stands no more losses than a majority of one vote less. */
public final class EvenQuorumRule implements Rule {
    @Override
    public String id() {
        return "quorum.even";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().groups().values().stream().filter(EvenQuorumRule::votes).flatMap(group -> {
            int votes = inspection.nodes(group).size();
            return votes > 0 && votes % 2 == 0 ? Stream.of(finding(group, votes)) : Stream.empty();
        });
    }

    /** Masters of a partitioned group vote too, but are as many as its data needs. */
    private static boolean votes(Group group) {
        return switch (group.redundancy()) {
            case Redundancy.Quorum() -> true;
            case Redundancy.PrimaryReplica(var _, Failover.Controller(var _, var _, var majority), var _) -> majority;
            default -> false;
        };
    }

    private Finding finding(Group group, int votes) {
        int majority = votes / 2 + 1;
        return Finding.of(this, List.of(group.id()), Argument.named(group.id()), new Argument.Number(majority),
                new Argument.Number(votes),
                        new Argument.Number(votes - majority), new Argument.Number(votes - 1))
                .with(Figure.computed("votes", votes, Unit.ONE, group.id()),
                        Figure.computed("majority", majority, Unit.ONE, group.id()));
    }

    /** One more of its last member, in its place or in another. */
    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var group = inspection.topology().groups().get(finding.elements().getFirst());
        return group.members().stream().map(Member::component).reduce((_, last) -> last).stream()
                .flatMap(last -> new Spares(inspection).more(last, 1));
    }
}
