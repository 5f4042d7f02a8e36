package bulkhead.rules;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Loss;
import bulkhead.model.Id;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A component that keeps its target while all is well but not after one loss. One finding a component, for its worst loss; the
 * others are counted.
 */
public final class OverTargetAfterLossRule implements Rule {
    /** Which argument says how many instances are missing. */
    private static final int MISSING = 4;

    private record Case(Loss loss, ComponentLoad load) {
        double utilisation() {
            return load.utilisation().orElse(0);
        }
    }

    @Override
    public String id() {
        return "capacity.over-target-after-loss";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var capacity = inspection.report().capacity();
        Map<Id, List<Case>> cases = new LinkedHashMap<>();
        for (var loss : capacity.losses()) {
            loss.strained().values().stream()
                    .filter(load -> load.overTarget() && load.utilisation().isPresent() && !load.isHopeless() && inspection.canFail(loss.event()))
                    .filter(load -> !capacity.peak().containsKey(load.component()) || !capacity.peak()
                            .get(load.component()).overTarget())
                    .forEach(load -> cases.computeIfAbsent(load.component(), _ -> new ArrayList<>()).add(new Case(loss, load)));
        }
        return cases.values().stream().map(this::finding);
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var missing = ((Argument.Number) finding.arguments().get(MISSING)).value();
        return OverTargetRule.more(finding.elements().getFirst(), (int) missing, inspection);
    }

    private Finding finding(List<Case> cases) {
        var worst = cases.stream().max(Comparator.comparingDouble(Case::utilisation)).orElseThrow();
        var load = worst.load();
        int missing = OverTargetRule.missing(worst.loss().gaps(), load);
        return Finding.of(this, List.of(load.component(), worst.loss().event().element()), Argument.named(load.component()),
                        new Argument.Lost(worst.loss().event()), new Argument.Share(worst.utilisation()),
                                new Argument.Share(load.target()),
                        new Argument.Number(missing), new Argument.Number(cases.size()))
                .as(load.overloaded() ? Severity.ERROR : Severity.WARNING)
                .with(Figure.computed("offered", load.offered(), Unit.PER_SECOND, load.component()),
                        Figure.computed("capacity", load.capacity().orElse(0), Unit.PER_SECOND, load.component()),
                        Figure.computed(Sentences.MISSING, missing, Unit.ONE, load.component()));
    }
}
