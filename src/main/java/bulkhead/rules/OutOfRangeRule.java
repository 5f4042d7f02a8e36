package bulkhead.rules;

import bulkhead.catalog.PropertySpec;
import bulkhead.edit.Change;
import bulkhead.model.Element;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import java.util.List;
import java.util.Optional;
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
        var catalog = inspection.deployment().catalog();
        return inspection.topology().elements().flatMap(element -> catalog.properties(element).stream()
                .flatMap(spec -> finding(element, spec).stream()));
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

    private Optional<Finding> finding(Element element, PropertySpec spec) {
        if (!(spec.type() instanceof PropertySpec.Type.Number number) || !(element.properties().get(spec.id()) instanceof Quantity quantity)
                || quantity.dimension() != number.dimension() || number.covers(quantity)) {
            return Optional.empty();
        }
        boolean little = quantity.base() < number.least();
        var bound = little ? number.least() : number.most();
        return Optional.of(Finding.of(this, List.of(element.id()), new Argument.Fact(spec.id()), Argument.named(element.id()),
                new Argument.Amount(quantity), new Argument.Term(little ? "at-least" : "at-most"),
                new Argument.Amount(new Quantity(bound / number.unit().factor(), number.unit(), Source.ASSUMED)))
                        .with(Figure.stated(spec.id(), quantity, element.id())));
    }
}
