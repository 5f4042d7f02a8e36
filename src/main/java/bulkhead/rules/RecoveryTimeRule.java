package bulkhead.rules;

import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.analysis.failure.LossEffects;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Document;
import bulkhead.model.Flow;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A flow that one single loss stops for longer than it promises: until an automatic takeover is done, else until the lost thing
 * is repaired. Where a loss takes it down and nothing states how long the repair takes, the promise can't be shown to hold: a
 * warning.
 */
public final class RecoveryTimeRule implements Rule {
    /** What an unknown time lacks: more than any known one, and the more unknown times the more. */
    private static final double UNKNOWN = 1e12;

    @Override
    public String id() {
        return "objective.recovery-time";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().flows().values().stream().filter(flow -> flow.objectives().rto().isPresent())
                .flatMap(flow -> missed(flow, effects(flow, inspection.deployment())).map(effect -> finding(flow, effect))
                        .stream());
    }

    private Finding finding(Flow flow, LossEffect effect) {
        var objective = flow.objectives().rto().orElseThrow();
        var seconds = effect.recoverySeconds();
        var finding = Finding.of(this, List.of(flow.id(), effect.event().element()), Argument.named(flow.id()),
                new Argument.Lost(effect.event()),
                seconds.isPresent() ? new Argument.Amount(amount(seconds.getAsDouble(), objective))
                        : new Argument.Term("repair-unknown"),
                new Argument.Amount(objective)).as(seconds.isPresent() ? Severity.ERROR : Severity.WARNING);
        return finding.with(figures(flow, effect, objective).toArray(Figure[]::new));
    }

    private static List<Figure> figures(Flow flow, LossEffect effect, Quantity objective) {
        var figures = new ArrayList<Figure>();
        if (effect.down()) {
            effect.repair().ifPresent(repair -> figures.add(Figure.stated("repair", repair, effect.event().element())));
        } else {
            figures.add(Figure.computed("takeover", effect.interruption().seconds(), Unit.SECOND, flow.id()));
            effect.interruption().switches().stream().flatMap(each -> each.delay().settings().stream()).distinct()
                    .map(Figure::of).forEach(figures::add);
        }
        figures.add(Figure.stated("objective", objective, flow.id()));
        return figures;
    }

    private static Quantity amount(double seconds, Quantity like) {
        return new Quantity(seconds / like.unit().factor(), like.unit(), Source.ASSUMED);
    }

    /** The slowest known recovery if it is too slow, else one of unknown length. */
    private static Optional<LossEffect> missed(Flow flow, List<LossEffect> effects) {
        return effects.stream().filter(effect -> effect.recoverySeconds().orElse(0) > flow.objectives().rto().orElseThrow()
                .base())
                .max(Comparator.comparingDouble(effect -> effect.recoverySeconds().orElse(0)))
                .or(() -> effects.stream().filter(effect -> effect.recoverySeconds().isEmpty()).findFirst());
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var flow = inspection.topology().flows().get(finding.elements().getFirst());
        var quicker = new Quicker(inspection).fix(deployment -> effects(flow, deployment).stream()
                .filter(effect -> !effect.down())
                .filter(effect -> effect.interruption().seconds() > flow.objectives().rto().orElseThrow().base())
                        .map(LossEffect::interruption).toList());
        return new SmallestChange(inspection, flow, changed -> lacking(flow, changed, inspection.deployment().catalog()))
                .and(quicker.stream()).fixes();
    }

    @Override
    public boolean mayHelp(Finding finding, Document after, Catalog catalog) {
        return lacking(after.topology().flows().get(finding.elements().getFirst()), after, catalog) <= 0;
    }

    private static double lacking(Flow flow, Document document, Catalog catalog) {
        var effects = effects(flow, Deployment.of(document.topology(), catalog));
        double allowed = flow.objectives().rto().orElseThrow().base();
        long unknown = effects.stream().filter(effect -> effect.recoverySeconds().isEmpty()).count();
        return unknown * UNKNOWN + effects.stream().mapToDouble(effect -> effect.recoverySeconds().orElse(0) - allowed)
                .filter(late -> late > 0).sum();
    }

    private static List<LossEffect> effects(Flow flow, Deployment deployment) {
        return LossEffects.of(FailureStructure.compile(deployment, flow));
    }
}
