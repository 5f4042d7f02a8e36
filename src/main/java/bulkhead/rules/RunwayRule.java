package bulkhead.rules;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A component that keeps its target now but not for another {@value #WITHIN} months if flows grow as they state: all well, or
 * after the single loss that brings it soonest. Members of a group that run out are one finding, with the month of the first. Twelve, since
 * that is how long budgets and orders take to come round.
 */
public final class RunwayRule implements Rule {
    static final int WITHIN = 12;

    @Override
    public String id() {
        return "capacity.runway";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        // whom an autoscaler would have to start from nothing carries nothing now that could grow
        return inspection.topology().components().keySet().stream()
                .filter(inspection.report().capacity().peak()::containsKey).flatMap(component -> first(component, inspection).stream())
                .collect(Collectors.groupingBy(breach -> tier(breach.component(), inspection), LinkedHashMap::new, Collectors.toList()))
                .values().stream().map(breaches -> finding(breaches, inspection));
    }

    private static Optional<Breach> first(Id component, Inspection inspection) {
        var runway = inspection.report().capacity().runway();
        return Stream.of(runway.allWell(), runway.afterLoss()).flatMap(breaches -> Stream.ofNullable(breaches.get(component)))
                .filter(breach -> breach.month() > 0 && breach.month() <= WITHIN && breach.after().map(inspection::canFail).orElse(true))
                .reduce(RunwayRule::sooner);
    }

    private static Breach sooner(Breach one, Breach other) {
        return other.month() < one.month() ? other : one;
    }

    private static Id tier(Id component, Inspection inspection) {
        return inspection.deployment().groupOf(component).map(Group::id).orElse(component);
    }

    /** Of one component, or of several members of a group, which then comes first. */
    private Finding finding(List<Breach> breaches, Inspection inspection) {
        var soonest = breaches.stream().reduce(RunwayRule::sooner).orElseThrow();
        var members = Stream.concat(Stream.of(soonest), breaches.stream()).map(Breach::component).distinct();
        return breaches.size() == 1 ? finding(soonest, List.of(soonest.component()), inspection)
                : finding(soonest, Stream.concat(Stream.of(tier(soonest.component(), inspection)), members).toList(), inspection);
    }

    @Override
    public int identity() {
        return 1;
    }

    private Finding finding(Breach breach, List<Id> elements, Inspection inspection) {
        var load = load(breach, inspection);
        var growths = inspection.topology().flows().values().stream().flatMap(flow -> flow.demand().growth().stream()
                .map(growth -> Figure.stated("growth", growth, flow.id()))).toArray(Figure[]::new);
        return Finding.of(this, elements, Argument.named(elements.getFirst()), new Argument.Number(breach.month()),
                        breach.after().<Argument>map(Argument.Lost::new).orElse(new Argument.Term("lost.nothing")))
                .with(Figure.computed("offered", load.offered(), Unit.PER_SECOND, breach.component()),
                        Figure.computed("capacity", load.capacity().orElse(0), Unit.PER_SECOND, breach.component()),
                        Figure.computed("target", load.target() * 100, Unit.PERCENT, breach.component())).with(growths);
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var members = finding.elements().stream().filter(inspection.topology().components()::containsKey).toList();
        return first(members.getFirst(), inspection).stream().flatMap(breach -> {
            var load = load(breach, inspection);
            var least = Math.max(1, missing(load, inspection.topology().flows().values().stream().mapToDouble(RunwayRule::grown).min().orElse(1)));
            var most = 1 + missing(load, inspection.topology().flows().values().stream().mapToDouble(RunwayRule::grown).max().orElse(1));
            return Stream.iterate(least, count -> count <= 2 * most, count -> count + 1)
                    .flatMap(count -> new Spares(inspection).more(members, count));
        });
    }

    private static double grown(Flow flow) {
        return Math.pow(1 + Math.max(-1, flow.demand().growth().map(growth -> growth.base()).orElse(0.0)), WITHIN);
    }

    /** Instances that are missing when all load has grown by a factor. */
    private static int missing(ComponentLoad load, double factor) {
        var needed = Math.ceil(load.liveInstances() * load.utilisation().orElse(0) * factor / load.target());
        return (int) Math.min(Fixes.MOST_TRIES, Math.max(0, needed - load.liveInstances()));
    }

    /** Now, with what the breach takes lost. */
    private static ComponentLoad load(Breach breach, Inspection inspection) {
        var capacity = inspection.report().capacity();
        return breach.after().flatMap(event -> capacity.losses().stream().filter(loss -> loss.event().equals(event)).findFirst())
                .flatMap(loss -> Optional.ofNullable(loss.loads().get(breach.component())))
                .orElseGet(() -> capacity.peak().get(breach.component()));
    }
}
