package bulkhead.rules;

import bulkhead.analysis.queue.Admission;
import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Balancing;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What lets proxies use the workers of {@code components}, alike in what is let in: {@code worst} is the one with least room. */
record AdmissionFixes(List<Id> components, Admission worst, Inspection inspection) {
    private static final double MOST_WORKERS = 1e6;

    Stream<Fix> all() {
        return Stream.of(letIn().mapToObj(each -> stated(Props.SERVER_MAXCONN, each)), evenly(), allActive(),
                workers().mapToObj(count -> stated(Props.WORKERS, count))).flatMap(each -> each);
    }

    /** How many each proxy may let in more than now, so that those which send use all workers. */
    private IntStream letIn() {
        return Stream.concat(Stream.of(worst.well()), worst.worst().stream()).filter(inflow -> inflow.sending() > 0)
                .mapToInt(inflow -> worst.workers().count() / inflow.sending()).filter(each -> each > worst.each())
                .sorted().distinct();
    }

    /** So many that they are dealt without a rest, and so many that after a loss the shares of those left suffice. */
    private IntStream workers() {
        double whole = Math.ceil((double) worst.workers().count() / worst.proxies());
        var enough = worst.worst().stream().mapToDouble(after -> Math.ceil(after.busy() / after.sending()
                / AdmissionRule.target(worst, after, inspection)));
        return DoubleStream.concat(DoubleStream.of(whole), enough)
                .filter(each -> each >= whole && each * worst.proxies() <= MOST_WORKERS)
                .mapToInt(each -> (int) each * worst.proxies()).distinct();
    }

    private Fix stated(PropertySpec property, int value) {
        var pools = components.stream().map(inspection.topology().components()::get).toList();
        return Fix.of(property.id(), Change.property(pools, property.id(), Quantity.assumed(value, Unit.ONE)),
                new Argument.Named(components), new Argument.Number(value));
    }

    private Stream<Fix> evenly() {
        return inspection.deployment().groupOf(worst.component()).filter(group -> group.balancing() == Balancing.LOCAL_FIRST)
                .map(group -> Fix.of("balance-all", Change.of("balancing", group.withBalancing(Balancing.LEAST_CONNECTIONS)),
                        Argument.named(group.id()))).stream();
    }

    /** Proxies that stand by keep their share of the workers for themselves. */
    private Stream<Fix> allActive() {
        return worst.by().stream().flatMap(balancer -> inspection.deployment().groupOf(balancer).stream()).distinct()
                .filter(group -> group.members().stream().anyMatch(Member::standby))
                .map(group -> Fix.of("all-active", Change.of("members", allActive(group)), Argument.named(group.id())));
    }

    private static Group allActive(Group group) {
        return group.withMembers(group.members().stream().map(member -> new Member(member.component(), member.weight(), false))
                .toList()).withBalancing(Balancing.ROUND_ROBIN);
    }
}
