package bulkhead.export.hostile;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.PropertySpec;
import bulkhead.model.Component;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Objectives;
import bulkhead.model.Place;
import bulkhead.model.Quantity;
import bulkhead.model.Source;
import bulkhead.model.Topology;
import bulkhead.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A topology with a text in each field of every element that takes one, and in some that nobody knows; the text tells its field. */
final class Planted {
    private final UnaryOperator<String> text;

    private Planted(UnaryOperator<String> text) {
        this.text = text;
    }

    /** {@code text} makes what is planted from a field's name. */
    static Topology everywhere(Topology topology, UnaryOperator<String> text) {
        return Topology.of(topology.elements().map(new Planted(text)::in).toList());
    }

    /** Kinds are a case of their own: nothing is known of a component of another kind. */
    static Topology inKinds(Topology topology, UnaryOperator<String> text) {
        return Topology.of(topology.elements().map(element -> element instanceof Component component ? component.withKind(text.apply("kind")) : element).toList());
    }

    private Element in(Element element) {
        var changed = element.withName(text.apply("name"));
        for (var unknown : List.of("password", "secret", "token")) {
            changed = changed.withProperty(unknown, new Value.Text(text.apply(unknown)));
        }
        for (var spec : Catalog.standard().properties(element)) {
            changed = changed.withProperty(spec.id(), value(element, spec));
        }
        return switch (changed) {
            case Place place -> place.withCountry(Optional.of(text.apply("country")));
            case Flow flow -> flow.withObjectives(countries(flow.objectives()));
            default -> changed;
        };
    }

    /** A choice stays what it is: another word would only count as not stated. */
    private Value value(Element element, PropertySpec spec) {
        var known = Optional.ofNullable(element.properties().get(spec.id())).or(spec::fallback);
        return switch (spec.type()) {
            case PropertySpec.Type.Number _ -> known.filter(Quantity.class::isInstance).map(Quantity.class::cast).map(this::sourced)
                    .orElseGet(() -> sourced(Quantity.assumed(5, spec.unit())));
            case PropertySpec.Type.Line _ -> new Value.Text(text.apply(spec.id()));
            case PropertySpec.Type.Choice(var words) -> known.orElseGet(() -> new Value.Text(words.isEmpty() ? text.apply(spec.id()) : words.getFirst()));
            case PropertySpec.Type.YesNo _ -> known.orElseGet(() -> new Value.Flag(true));
        };
    }

    private Quantity sourced(Quantity number) {
        return new Quantity(number.value(), number.unit(), new Source(Source.Origin.MEASURED, text.apply("source")));
    }

    private Objectives countries(Objectives known) {
        return new Objectives(known.availability(), known.rto(), known.rpo(), known.latency(), List.of(text.apply("countries")));
    }
}
