package bulkhead.rules;

import bulkhead.analysis.failure.FailureStructure;
import bulkhead.analysis.failure.LossEffect;
import bulkhead.analysis.failure.LossEffects;
import bulkhead.catalog.Props;
import bulkhead.edit.Change;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A flow that promises a recovery point and sends along a link whose sender can hold records back for less time than the repair
 * of what is lost takes: what comes after the buffer is full is lost. Only where the buffer and the repair time are stated.
 */
public final class BufferRunsOverRule implements Rule {
    /** Which argument says how long the repair takes. */
    private static final int REPAIR = 4;

    @Override
    public String id() {
        return "objective.buffer-runs-over";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return inspection.topology().flows().values().stream().filter(flow -> flow.objectives().rpo().isPresent()
                && sends(flow, inspection))
                .flatMap(flow -> {
                    var effects = LossEffects.of(FailureStructure.compile(inspection.deployment(), flow));
                    return inspection.topology().links().values()
                            .stream().flatMap(link -> finding(flow, link, effects, inspection).stream());
                });
    }

    private static boolean sends(Flow flow, Inspection inspection) {
        return inspection.topology().links().values().stream()
                .anyMatch(link -> link.kind() == LinkKind.SENDS && Reach.carries(link, flow)
                        && buffer(link, inspection).isPresent());
    }

    private Optional<Finding> finding(Flow flow, Link link, List<LossEffect> effects, Inspection inspection) {
        var allowed = flow.objectives().rpo().orElseThrow();
        return buffer(link, inspection).flatMap(buffer -> longest(link.id(), effects)
                .filter(worst -> repair(worst) > buffer.base() + allowed.base())
                .map(worst -> Finding.of(this, List.of(link.id(), flow.id(), worst.event().element()), Argument.named(link.id()),
                        Argument.named(flow.id()),
                                new Argument.Lost(worst.event()), new Argument.Amount(buffer),
                                        new Argument.Amount(worst.repair().orElseThrow()),
                                new Argument.Amount(allowed))
                        .with(Figure.stated("buffer", buffer, link.id()),
                                Figure.stated("repair", worst.repair().orElseThrow(), worst.event().element()),
                                Figure.stated("objective", allowed, flow.id()))));
    }

    private static Optional<LossEffect> longest(Id link, List<LossEffect> effects) {
        return effects.stream().filter(effect -> effect.delayed().contains(link) && effect.repair().isPresent())
                .max(Comparator.comparingDouble(BufferRunsOverRule::repair));
    }

    private static double repair(LossEffect effect) {
        return effect.repair().map(Quantity::base).orElse(0.0);
    }

    private static Optional<Quantity> buffer(Link link, Inspection inspection) {
        return inspection.deployment().settings().of(link, Props.BUFFER).map(setting -> setting.quantity());
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var link = inspection.topology().links().get(finding.elements().getFirst());
        var repair = ((Argument.Amount) finding.arguments().get(REPAIR)).quantity();
        var enough = new Quantity(Math.ceil(repair.in(Unit.MINUTE)), Unit.MINUTE, Source.ASSUMED);
        var larger = Fix.of("buffer", Change.property(List.of(link), Props.BUFFER.id(), enough), Argument.named(link.id()),
                new Argument.Amount(enough));
        var lost = finding.elements().getLast();
        return Stream.concat(Stream.of(larger), inspection.topology().components().containsKey(lost) ? new Spares(inspection)
                .of(lost) : Stream.empty());
    }

    @Override
    public int identity() {
        return 2;
    }
}
