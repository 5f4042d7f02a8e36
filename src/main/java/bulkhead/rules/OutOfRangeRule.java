package bulkhead.rules;

import bulkhead.edit.Change;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import java.util.List;
import java.util.stream.Stream;

/** A number outside the range that its property can have. */
public final class OutOfRangeRule implements Rule {
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
        var allowed = new Quantity(bound.quantity().in(stated.unit()), stated.unit(), stated.source());
        var toBound = Fix.of("to-bound", Change.property(List.of(element), property, allowed), new Argument.Fact(property),
                Argument.named(element.id()), new Argument.Amount(allowed));
        return Stream.concat(stated.value() == 0 ? Stream.empty() : Stream.of(toBound),
                Stream.of(Fix.of("reset", Change.reset(List.of(element), property), new Argument.Fact(property),
                        Argument.named(element.id()))));
    }

    private Finding finding(PropertyNumber number) {
        var type = number.type();
        boolean little = number.quantity().base() < type.least();
        var bound = new Quantity((little ? type.least() : type.most()) / type.unit().factor(), type.unit(), Source.ASSUMED);
        return number.finding(this, new Argument.Term(little ? "at-least" : "at-most"), new Argument.Amount(bound));
    }
}
