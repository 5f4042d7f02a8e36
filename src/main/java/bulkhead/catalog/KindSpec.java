package bulkhead.catalog;

import java.util.List;
import java.util.Optional;

/**
 * All that is known of a kind of component: palette, inspector, drawing, files, command line, rules and exporters read this one description.
 * Name, purpose and synonyms in each language are in the room's texts under {@code kind.<id>.name}, {@code .purpose}, {@code .synonyms}; the icon is the
 * resource {@code icons/<icon>.svg}.
 */
public record KindSpec(String id, Role role, Section section, String icon, List<PropertySpec> properties) {
    public KindSpec {
        properties = List.copyOf(properties);
    }

    public Optional<PropertySpec> property(String propertyId) {
        return properties.stream().filter(spec -> spec.id().equals(propertyId)).findFirst();
    }
}
