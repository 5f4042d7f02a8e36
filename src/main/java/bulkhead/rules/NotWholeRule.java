package bulkhead.rules;

import bulkhead.catalog.PropertySpec;
import bulkhead.edit.Change;
import bulkhead.model.Element;
import bulkhead.model.Quantity;
import bulkhead.model.Unit;
import java.util.List;
import java.util.stream.Stream;

/** A part of something that is there as a whole or not at all: half a worker, a third of a try. */
public final class NotWholeRule implements Rule {
    @Override
    public String id() {
        return "topology.not-whole";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        return PropertyNumber.of(inspection).filter(NotWholeRule::part).map(number -> number.finding(this));
    }

    private static boolean part(PropertyNumber number) {
        return number.type().counts() && number.type().covers(number.quantity()) && number.type().between(number.quantity());
    }

    @Override
    public Stream<Fix> fixes(Finding finding, Inspection inspection) {
        var element = inspection.topology().element(finding.elements().getFirst()).orElseThrow();
        var property = finding.facts().getFirst();
        var spec = inspection.deployment().catalog().property(element, property).orElseThrow();
        var stated = ((Argument.Amount) finding.arguments().getLast()).quantity();
        return Stream.of(to("round-up", Math.ceil(stated.base()), stated, element, spec),
                to("round-down", Math.floor(stated.base()), stated, element, spec),
                Stream.of(Fix.of("reset", Change.reset(List.of(element), property), new Argument.Fact(property),
                        Argument.named(element.id())))).flatMap(each -> each);
    }

    private static Stream<Fix> to(String key, double value, Quantity stated, Element element, PropertySpec spec) {
        return Stream.of(new Quantity(value, Unit.ONE, stated.source())).filter(spec::takes)
                .map(whole -> Fix.of(key, Change.property(List.of(element), spec.id(), whole), new Argument.Fact(spec.id()),
                        Argument.named(element.id()), new Argument.Amount(whole)));
    }
}
