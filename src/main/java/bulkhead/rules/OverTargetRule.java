package bulkhead.rules;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Gap;
import bulkhead.model.Id;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A component busier at peak than its normal target, with nothing lost. */
public final class OverTargetRule implements Rule {
    @Override
    public String id() {
        return "capacity.over-target";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.report().capacity().peak().values().stream().filter(ComponentLoad::overTarget)
                // of nothing, or next to nothing, there are no per cents: an absurd number, and said there
                .filter(load -> load.utilisation().isPresent() && !load.isHopeless())
                .map(load -> finding(load, inspection));
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var load = inspection.report().capacity().peak().get(finding.elements().getFirst());
        return more(load.component(), missing(inspection.report().capacity().gaps(), load), inspection);
    }

    /**
     * The missing instances; where the new ones take more than their share, up to as many again. Where members of a group share
     * their work so that one alone is no relief, as many of each, dealt over them at first.
     */
    static Stream<Fix> more(Id component, int missing, Inspection inspection) {
        var spares = new Spares(inspection);
        var alone = IntStream.rangeClosed(missing, 2 * missing).boxed().flatMap(count -> spares.more(component, count));
        return Stream.concat(alone, inspection.topology().groupOf(component).map(group -> spares.ofEach(group, missing)).orElse(Stream.empty()));
    }

    private Finding finding(ComponentLoad load, Inspection inspection) {
        int missing = missing(inspection.report().capacity().gaps(), load);
        return Finding.of(this, List.of(load.component()), Argument.named(load.component()),
                new Argument.Share(load.utilisation().orElse(0)),
                        new Argument.Share(load.target()), new Argument.Number(missing))
                .as(load.overloaded() ? Severity.ERROR : Severity.WARNING)
                .with(Figure.computed("offered", load.offered(), Unit.PER_SECOND, load.component()),
                        Figure.computed("capacity", load.capacity().orElse(0), Unit.PER_SECOND, load.component()),
                        Figure.computed(Sentences.MISSING, missing, Unit.ONE, load.component()));
    }

    static int missing(List<Gap> gaps, ComponentLoad load) {
        return gaps.stream().filter(gap -> gap.component()
                .equals(load.component())).mapToInt(Gap::missingInstances).findFirst().orElse(0);
    }
}
