package bulkhead.rules;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Quantity;
import bulkhead.model.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A property the catalogue doesn't have for this element, or a value it can't take. It is kept and has no effect. */
public final class UnknownPropertyRule implements Rule {
    @Override
    public String id() {
        return "topology.unknown-property";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Finding> findings(Inspection inspection) {
        var catalog = inspection.deployment().catalog();
        return inspection.topology().elements()
                .filter(element -> !(element instanceof Component component) || catalog.kind(component).isPresent())
                .flatMap(element -> element.properties().entrySet().stream().filter(entry -> !understood(element, entry, catalog))
                        .map(entry -> finding(element, entry.getKey())));
    }

    private Finding finding(Element element, String property) {
        return Finding.of(this, List.of(element.id()), Argument.named(element.id()), new Argument.Fact(property));
    }

    private static boolean understood(Element element, Map.Entry<String, Value> entry, Catalog catalog) {
        return catalog.property(element, entry.getKey()).map(spec -> takes(spec.type(), entry.getValue())).orElse(false);
    }

    private static boolean takes(PropertySpec.Type type, Value value) {
        return switch (type) {
            case PropertySpec.Type.Number _ -> value instanceof Quantity;
            case PropertySpec.Type.Line _ -> value instanceof Value.Text;
            case PropertySpec.Type.Choice choice -> value instanceof Value.Text(var word) && choice.words().contains(word);
            case PropertySpec.Type.YesNo _ -> value instanceof Value.Flag;
        };
    }
}
