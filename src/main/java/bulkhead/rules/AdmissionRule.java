package bulkhead.rules;

import bulkhead.analysis.queue.Admission;
import bulkhead.analysis.queue.Queues;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Member;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proxies whose files let another number of requests at once into an instance than it has workers: fewer, and workers stay idle
 * while requests wait in the proxies; more, and requests wait where nobody sees them.
 */
public final class AdmissionRule implements Rule {
    /** Below this share rounding down is no news. */
    private static final double LITTLE = 0.1;

    @Override
    public String id() {
        return "capacity.server-maxconn";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    /** Members of one group of which the same holds are one finding. */
    private record Alike(Optional<Id> group, int workers, int proxies, int sending, int each) {
        Alike(Admission admission, Inspection inspection) {
            this(inspection.topology().groupOf(admission.component()).map(Group::id), admission.workers().count(),
                    admission.proxies(), admission.sending(), admission.each());
        }
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var queues = Queues.of(inspection.report());
        return found(inspection).map(alike -> finding(alike, queues, inspection));
    }

    private static Stream<List<Admission>> found(Inspection inspection) {
        return Queues.of(inspection.report()).admissions().stream().filter(admission -> idle(admission) || overbooked(admission))
                .collect(Collectors.groupingBy(admission -> new Alike(admission, inspection), LinkedHashMap::new,
                        Collectors.toList())).values().stream();
    }

    private static boolean idle(Admission admission) {
        return admission.usable() < admission.workers().count() * (1 - LITTLE);
    }

    private static boolean overbooked(Admission admission) {
        return admission.allowed() > admission.workers().count();
    }

    private Finding finding(List<Admission> alike, Queues queues, Inspection inspection) {
        var admission = alike.getFirst();
        var components = alike.stream().map(Admission::component).toList();
        var pools = components.stream().flatMap(component -> queues.pool(component).stream()).toList();
        var busy = pools.stream().mapToDouble(pool -> pool.peak().busy()).max().orElse(0);
        var target = inspection.report().capacity().peak().get(admission.component()).target();
        var elements = Stream.of(components, alike.stream().flatMap(each -> each.by().stream()).distinct().toList())
                .flatMap(List::stream).toList();
        var finding = Finding.of(this, elements, new Argument.Named(components),
                new Argument.Number(admission.workers().count()), new Argument.Number(admission.proxies()),
                new Argument.Number(admission.each()), new Argument.Number(admission.sending()),
                new Argument.Number(idle(admission) ? admission.usable() : admission.allowed()), new Argument.Number(busy));
        var settings = Stream.concat(alike.stream().map(Admission::workers), pools.stream().flatMap(each -> each.settings()
                .stream()));
        return finding.as(Grounds.of(severity(admission, busy, target), settings))
                .with(Figure.of(admission.workers()),
                        Figure.computed("server-maxconn", admission.each(), Unit.ONE, admission.component()),
                        Figure.computed("proxies", admission.proxies(), Unit.ONE, admission.component()),
                        Figure.computed("sending-proxies", admission.sending(), Unit.ONE, admission.component()),
                        Figure.computed("busy-workers", busy, Unit.ONE, admission.component()));
    }

    /** An error where the workers would do and what is let in doesn't. */
    private static Severity severity(Admission admission, double busy, double target) {
        var withheld = busy > admission.usable() && busy < admission.workers().count();
        return withheld ? Severity.ERROR
                : overbooked(admission) || busy > target * admission.usable() ? Severity.WARNING : Severity.NOTE;
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var alike = found(inspection).filter(each -> each.getFirst().component().equals(finding.elements().getFirst()))
                .findFirst().orElseThrow();
        var admission = alike.getFirst();
        var components = alike.stream().map(each -> inspection.topology().components().get(each.component())).toList();
        var own = inspection.topology().groupOf(admission.component())
                .filter(group -> group.balancing() == Balancing.LOCAL_FIRST)
                .map(group -> Fix.of("balance-all", Change.of("balancing", group.withBalancing(Balancing.LEAST_CONNECTIONS)),
                        Argument.named(group.id())));
        var whole = Math.ceil((double) admission.workers().count() / admission.proxies()) * admission.proxies();
        var dealt = Fix.of("workers", Change.property(components, Props.WORKERS.id(), Quantity.assumed(whole, Unit.ONE)),
                new Argument.Named(components.stream().map(Component::id).toList()), new Argument.Number(whole));
        return Stream.of(own.stream(), active(admission, inspection), Stream.of(dealt)).flatMap(each -> each);
    }

    /** Proxies that stand by keep their share of the workers for themselves. */
    private static Stream<Fix> active(Admission admission, Inspection inspection) {
        return admission.by().stream().flatMap(balancer -> inspection.topology().groupOf(balancer).stream()).distinct()
                .filter(group -> group.members().stream().anyMatch(Member::standby))
                .map(group -> Fix.of("all-active", Change.of("members", allActive(group)), Argument.named(group.id())));
    }

    private static Group allActive(Group group) {
        return group.withMembers(group.members().stream().map(member -> new Member(member.component(), member.weight(), false))
                .toList()).withBalancing(Balancing.ROUND_ROBIN);
    }
}
