package bulkhead.rules;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.headroom.RollingUpdate;
import bulkhead.analysis.headroom.RollingUpdates;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An update of one component that puts a component above its emergency target at peak, though all well it keeps its target. One
 * finding for each updated component, naming the busiest; whoever falls with one instance is a single point of failure and said there.
 */
public final class RollingUpdateRule implements Rule {
    private static final int MISSING = 5;

    @Override
    public String id() {
        return "capacity.rolling-update";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return RollingUpdates.of(inspection.report()).stream().flatMap(update -> busiest(update, inspection)
                .map(load -> finding(update, load)).stream());
    }

    private static Optional<ComponentLoad> busiest(RollingUpdate update, Inspection inspection) {
        return update.over().stream().filter(load -> load.utilisation().isPresent() && !load.isHopeless()
                && !inspection.report().capacity().peak().get(load.component()).overTarget()).findFirst();
    }

    private Finding finding(RollingUpdate update, ComponentLoad load) {
        var missing = missing(load);
        var figures = new ArrayList<Figure>();
        update.stated().map(Figure::of).or(() -> Optional.of(Figure.computed(Props.MAX_UNAVAILABLE.id(), update.out(), Unit.ONE,
                update.component()))).ifPresent(figures::add);
        figures.add(Figure.computed("offered", load.offered(), Unit.PER_SECOND, load.component()));
        figures.add(Figure.computed("capacity", load.capacity().orElse(0), Unit.PER_SECOND, load.component()));
        figures.add(Figure.computed(Sentences.MISSING, missing, Unit.ONE, load.component()));
        return Finding.of(this, List.of(update.component(), load.component()), Argument.named(update.component()),
                        new Argument.Number(update.out()), Argument.named(load.component()),
                        new Argument.Share(load.utilisation().orElse(0)), new Argument.Share(load.target()), new Argument.Number(missing))
                .with(figures.toArray(Figure[]::new));
    }

    /** At least, if new ones take no more than their share. */
    private static int missing(ComponentLoad load) {
        var needed = Math.ceil(load.liveInstances() * load.utilisation().orElse(0) / load.target() - 1e-9);
        return (int) Math.min(Fixes.MOST_TRIES, Math.max(1, needed - load.liveInstances()));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var updated = inspection.topology().components().get(finding.elements().getFirst());
        var out = (int) ((Argument.Number) finding.arguments().get(1)).value();
        var missing = (int) ((Argument.Number) finding.arguments().get(MISSING)).value();
        var fewer = Stream.iterate(out - 1, count -> count >= least(inspection, finding), count -> count - 1)
                .map(count -> Fix.of("update-fewer", Change.property(List.of(updated), Props.MAX_UNAVAILABLE.id(),
                        Quantity.assumed(count, Unit.ONE)), new Argument.Number(count), Argument.named(updated.id())));
        return Stream.concat(fewer, OverTargetRule.more(finding.elements().get(1), missing, inspection));
    }

    /** Machines can't be updated with none out. */
    private static int least(Inspection inspection, Finding finding) {
        return inspection.deployment().inKubernetes(finding.elements().getFirst()) ? 0 : 1;
    }
}
