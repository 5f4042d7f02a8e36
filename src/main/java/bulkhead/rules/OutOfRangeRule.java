package bulkhead.rules;

import bulkhead.edit.Change;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A number outside the range that its property can have. */
public final class OutOfRangeRule implements Rule {
    private static final double LEAST_READABLE = 0.01;
    private static final double MOST_READABLE = 1e6;

    @Override
    public String id() {
        return "topology.out-of-range";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return PropertyNumber.of(inspection).filter(number -> !number.type().covers(number.quantity())).map(this::finding);
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var element = inspection.topology().element(finding.elements().getFirst()).orElseThrow();
        var property = finding.facts().getFirst();
        var bound = (Argument.Amount) finding.arguments().getLast();
        var stated = (Quantity) element.properties().get(property);
        var allowed = readable(bound.quantity().base(), stated.unit(), stated.source());
        var toBound = Fix.of("to-bound", Change.property(List.of(element), property, allowed), new Argument.Fact(property),
                Argument.named(element.id()), new Argument.Amount(allowed));
        return Stream.concat(stated.value() == 0 ? Stream.empty() : Stream.of(toBound),
                Stream.of(Fix.of("reset", Change.reset(List.of(element), property), new Argument.Fact(property),
                        Argument.named(element.id()))));
    }

    private Finding finding(PropertyNumber number) {
        var type = number.type();
        boolean little = number.quantity().base() < type.least();
        var bound = readable(little ? type.least() : type.most(), type.unit(), Source.ASSUMED);
        return number.finding(this, new Argument.Term(little ? "at-least" : "at-most"), new Argument.Amount(bound));
    }

    /** In its own unit, unless that takes too many digits: then in the largest of which it is one at least. */
    private static Quantity readable(double base, Unit own, Source source) {
        var few = base / own.factor() >= LEAST_READABLE && base / own.factor() <= MOST_READABLE || base == 0;
        var unit = few ? own : Stream.of(Unit.values()).filter(each -> each.dimension() == own.dimension() && base >= each.factor())
                .max(Comparator.comparingDouble(Unit::factor)).orElse(own);
        return new Quantity(base / unit.factor(), unit, source);
    }
}
