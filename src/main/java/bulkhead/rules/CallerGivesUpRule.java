package bulkhead.rules;

import bulkhead.edit.Change;
import bulkhead.model.Element;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A caller that waits shorter than what it calls waits in its turn: the rest of that wait is work for nobody. */
public final class CallerGivesUpRule implements Rule {
    private static final double MILLISECONDS = 1000;

    @Override
    public String id() {
        return "timeout.caller-gives-up-first";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var all = Patience.waiting(inspection).flatMap(link -> Patience.of(link, inspection).stream()).toList();
        var longest = all.stream().collect(Collectors.toMap(patience -> patience.link().from(), patience -> patience,
                BinaryOperator.maxBy(Comparator.comparingDouble(Patience::seconds))));
        return all.stream().flatMap(outer -> inspection.topology().targets(outer.link()).stream().map(longest::get)
                .filter(inner -> inner != null && inner.seconds() > outer.timeout().base())
                .max(Comparator.comparingDouble(Patience::seconds)).map(inner -> finding(outer, inner)).stream());
    }

    private Finding finding(Patience outer, Patience inner) {
        return Finding.of(this, List.of(outer.link().id(), inner.link().id()), Argument.named(outer.link().id()),
                        new Argument.Amount(outer.timeout().quantity()), Argument.named(inner.link().id()),
                        new Argument.Amount(seconds(inner.seconds())))
                .as(Grounds.of(Severity.WARNING, List.of(outer.timeout(), inner.timeout())))
                .with(Figure.of(outer.timeout()), Figure.of(inner.timeout()),
                        Figure.computed("tries", inner.tries(), Unit.ONE, inner.link().id()));
    }

    static Quantity seconds(double seconds) {
        return new Quantity(seconds, Unit.SECOND, Source.ASSUMED);
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var outer = patience(finding.elements().getFirst(), inspection);
        var inner = patience(finding.elements().getLast(), inspection);
        var shorter = Math.floor(outer.timeout().base() / inner.tries() * MILLISECONDS) / MILLISECONDS;
        return Stream.concat(shorter > 0 ? Stream.of(timeout(inner, shorter, inspection)) : Stream.empty(),
                Stream.of(timeout(outer, Math.ceil(inner.seconds() * MILLISECONDS) / MILLISECONDS, inspection)));
    }

    private static Patience patience(Id link, Inspection inspection) {
        return Patience.of(inspection.topology().links().get(link), inspection).orElseThrow();
    }

    /** Stated where it is now, in the unit used there. */
    static Fix timeout(Patience patience, double seconds, Inspection inspection) {
        Optional<Element> owner = inspection.topology().element(patience.timeout().element());
        var unit = patience.timeout().quantity().unit();
        var time = new Quantity(seconds / unit.factor(), unit, Source.ASSUMED);
        return Fix.of("timeout", Change.property(List.of(owner.orElseThrow()), patience.timeout().property(), time),
                Argument.named(owner.orElseThrow().id()), new Argument.Amount(time));
    }
}
