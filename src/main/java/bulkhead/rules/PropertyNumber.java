package bulkhead.rules;

import bulkhead.catalog.PropertySpec;
import bulkhead.model.Element;
import bulkhead.model.Quantity;
import java.util.List;
import java.util.stream.Stream;

/** A number that an element states in a property which the catalogue has for it, with what the catalogue says it can be. */
record PropertyNumber(Element element, PropertySpec spec, PropertySpec.Type.Number type, Quantity quantity) {
    static Stream<PropertyNumber> of(Inspection inspection) {
        var catalog = inspection.deployment().catalog();
        return inspection.topology().elements().flatMap(element -> catalog.properties(element).stream().flatMap(spec -> of(element, spec)));
    }

    private static Stream<PropertyNumber> of(Element element, PropertySpec spec) {
        return spec.type() instanceof PropertySpec.Type.Number type && element.properties().get(spec.id()) instanceof Quantity quantity
                && quantity.dimension() == type.dimension() ? Stream.of(new PropertyNumber(element, spec, type, quantity)) : Stream.empty();
    }

    /** In front, whose property it is and what it states. */
    Finding finding(Rule rule, Argument... more) {
        var arguments = Stream.concat(Stream.of(new Argument.Fact(spec.id()), Argument.named(element.id()), new Argument.Amount(quantity)),
                Stream.of(more)).toArray(Argument[]::new);
        return Finding.of(rule, List.of(element.id()), arguments).with(Figure.stated(spec.id(), quantity, element.id()));
    }
}
