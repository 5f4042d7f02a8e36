package bulkhead.rules;

import bulkhead.analysis.queue.Admission;
import bulkhead.analysis.queue.Queues;
import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Unit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proxies whose files let another number of requests at once into an instance than it has workers, all well or once a single loss
 * leaves fewer proxies: fewer, and workers stay idle while requests wait in the proxies; more, and requests wait where nobody sees
 * them.
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
    private record Alike(Optional<Id> group, int workers, int proxies, int sending, long open) {
        Alike(Admission admission, Inspection inspection) {
            this(inspection.deployment().groupOf(admission.component()).map(Group::id), admission.workers().count(),
                    admission.proxies(), admission.usual().sending(), admission.usual().open());
        }
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return found(inspection).map(alike -> finding(alike, inspection));
    }

    private static Stream<List<Admission>> found(Inspection inspection) {
        return Queues.of(inspection.report()).admissions().stream()
                .filter(admission -> idle(admission) || overbooked(admission) || strained(admission, inspection))
                .collect(Collectors.groupingBy(admission -> new Alike(admission, inspection), LinkedHashMap::new,
                        Collectors.toList())).values().stream();
    }

    private static boolean idle(Admission admission) {
        return admission.usual().sending() > 0 && idle(admission, admission.usual());
    }

    private static boolean idle(Admission admission, Admission.Inflow inflow) {
        return admission.usable(inflow) < admission.workers().count() * (1 - LITTLE);
    }

    /** However few proxies are left: one that lets in more than its share is meant for losses. */
    private static boolean overbooked(Admission admission) {
        return admission.least() > admission.workers().count();
    }

    /** Whether a loss leaves too little room for what comes then, beside workers that idle. */
    private static boolean strained(Admission admission, Inspection inspection) {
        return admission.worst().filter(worst -> idle(admission, worst)
                && admission.use(worst) > target(admission, worst, inspection)).isPresent();
    }

    private Finding finding(List<Admission> alike, Inspection inspection) {
        var admission = worst(alike);
        var told = strained(admission, inspection) && worstUse(admission) > admission.use(admission.usual())
                ? admission.worst().orElseThrow() : admission.usual();
        var components = alike.stream().map(Admission::component).toList();
        var elements = Stream.of(components, alike.stream().flatMap(each -> each.by().stream()).distinct().toList())
                .flatMap(List::stream).toList();
        Argument lost = told.after().<Argument>map(Argument.Lost::new).orElse(new Argument.Term("all-well"));
        var finding = Finding.of(this, elements, new Argument.Named(components), new Argument.Number(admission.workers().count()),
                new Argument.Number(admission.proxies()), new Argument.Number(admission.each()), new Argument.Number(told.sending()),
                new Argument.Number(told.open()), new Argument.Number(told.busy()), lost);
        return finding.as(Grounds.of(severity(admission, told, inspection), settings(alike, inspection)))
                .with(Figure.of(admission.workers()),
                        Figure.computed("server-maxconn", admission.each(), Unit.ONE, admission.component()),
                        Figure.computed("proxies", admission.proxies(), Unit.ONE, admission.component()),
                        Figure.computed("sending-proxies", told.sending(), Unit.ONE, admission.component()),
                        Figure.computed("busy-workers", told.busy(), Unit.ONE, admission.component()));
    }

    private static Admission worst(List<Admission> alike) {
        return alike.stream().max(Comparator.comparingDouble(AdmissionRule::worstUse)).orElseThrow();
    }

    private static double worstUse(Admission admission) {
        return admission.worst().map(admission::use).orElse(0.0);
    }

    private static Stream<Setting> settings(List<Admission> alike, Inspection inspection) {
        var queues = Queues.of(inspection.report());
        return Stream.concat(alike.stream().map(Admission::workers), alike.stream()
                .flatMap(admission -> queues.pool(admission.component()).stream()).flatMap(pool -> pool.settings().stream()));
    }

    /** An error where the workers would do and what is let in doesn't. */
    private static Severity severity(Admission admission, Admission.Inflow told, Inspection inspection) {
        var tight = admission.use(told) > target(admission, told, inspection);
        return admission.withheld(told) ? Severity.ERROR : overbooked(admission) || tight ? Severity.WARNING : Severity.NOTE;
    }

    static double target(Admission admission, Admission.Inflow inflow, Inspection inspection) {
        return inspection.deployment().settings().required(inspection.topology().components().get(admission.component()),
                inflow.after().isPresent() ? Props.EMERGENCY_TARGET : Props.NORMAL_TARGET).base();
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var alike = found(inspection).filter(each -> each.getFirst().component().equals(finding.elements().getFirst()))
                .findFirst().orElseThrow();
        return new AdmissionFixes(alike.stream().map(Admission::component).toList(), worst(alike), inspection).all();
    }
}
