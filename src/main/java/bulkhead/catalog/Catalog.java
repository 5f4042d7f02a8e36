package bulkhead.catalog;

import bulkhead.model.Component;
import bulkhead.model.Dimension;
import bulkhead.model.Element;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.Link;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The kinds there are and the properties each element can have. Immutable; {@link #standard()} is the one the program uses, tests
 * make their own.
 */
public final class Catalog implements Vocabulary {
    private static final Catalog STANDARD = new Catalog(Kinds.all());

    private final List<KindSpec> kinds;
    private final Map<String, KindSpec> byId;

    public Catalog(List<KindSpec> kinds) {
        this.kinds = List.copyOf(kinds);
        this.byId = kinds.stream().collect(Collectors.toUnmodifiableMap(KindSpec::id, Function.identity()));
    }

    public static Catalog standard() {
        return STANDARD;
    }

    /** All kinds in palette order. */
    public List<KindSpec> kinds() {
        return kinds;
    }

    /** Empty for a kind this version doesn't know; such a component opens, is kept, and is a finding. */
    public Optional<KindSpec> kind(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<KindSpec> kind(Component component) {
        return kind(component.kind());
    }

    /** The component's role; a component of unknown kind counts as a server without known capacity. */
    public Role role(Component component) {
        return kind(component).map(KindSpec::role).orElse(Role.SERVER);
    }

    /** Everything the palette offers, by section and in palette order. */
    public List<Item> items() {
        return Stream.of(places(), risks(), kinds).<Item>flatMap(List::stream).sorted(Comparator.comparing(Item::section))
                .toList();
    }

    /** Every level of places, from the outside in. */
    public List<PlaceSpec> places() {
        return Others.PLACES;
    }

    public PlaceSpec place(PlaceLevel level) {
        return Others.PLACES.get(level.ordinal());
    }

    /** Every kind of risk. */
    public List<RiskSpec> risks() {
        return Others.RISKS;
    }

    public RiskSpec risk(RiskKind kind) {
        return Others.RISKS.get(kind.ordinal());
    }

    /** The properties an element can have, in the order shown. */
    public List<PropertySpec> properties(Element element) {
        return switch (element) {
            case Component component -> kind(component).map(KindSpec::properties).orElse(List.of());
            case Group _ -> Others.GROUP;
            case Link _ -> Others.LINK;
            case Place place -> place(place.level()).properties();
            case Risk risk -> risk(risk.kind()).properties();
            case Flow _ -> Others.FLOW;
        };
    }

    public Optional<PropertySpec> property(Element element, String id) {
        // asked for every setting of every element: no stream
        for (var spec : properties(element)) {
            if (spec.id().equals(id)) {
                return Optional.of(spec);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<Dimension> dimension(Element element, String property) {
        return property(element, property).map(PropertySpec::type).filter(PropertySpec.Type.Number.class::isInstance)
                .map(type -> ((PropertySpec.Type.Number) type).dimension());
    }
}
