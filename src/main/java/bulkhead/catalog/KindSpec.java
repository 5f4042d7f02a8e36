package bulkhead.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a kind of component: palette, inspector, drawing, files, command line, rules and exporters read this one
 * description. {@code product} names the program whose configuration an instance reads; by it an exporter knows its own; empty
 * where the kind is generic. Name, purpose and synonyms in each language are in the room's texts under {@code kind.<id>.name},
 * {@code .purpose}, {@code .synonyms} ({@link Wording}); the icon is the resource {@code icons/<icon>.svg}.
 */
public record KindSpec(String id, Role role, Section section, String icon, Optional<String> product,
        List<PropertySpec> properties) implements Item {
    public KindSpec {
        properties = List.copyOf(properties);
    }

    /** A generic kind with a description as its only property, and an icon of its own name. */
    static KindSpec of(String id, Role role, Section section) {
        return new KindSpec(id, role, section, id, Optional.empty(), List.of(Props.DESCRIPTION));
    }

    KindSpec runs(String program) {
        return new KindSpec(id, role, section, icon, Optional.of(program), properties);
    }

    /** With more properties; one this kind already has is replaced where it stands, so that a kind gives its own fallback. */
    KindSpec with(List<PropertySpec> more) {
        var all = new LinkedHashMap<String, PropertySpec>();
        properties.forEach(spec -> all.put(spec.id(), spec));
        more.forEach(spec -> all.put(spec.id(), spec));
        return new KindSpec(id, role, section, icon, product, List.copyOf(all.values()));
    }

    KindSpec with(PropertySpec... more) {
        return with(List.of(more));
    }

    @Override
    public String key() {
        return "kind." + id;
    }

    public Optional<PropertySpec> property(String propertyId) {
        return properties.stream().filter(spec -> spec.id().equals(propertyId)).findFirst();
    }
}
