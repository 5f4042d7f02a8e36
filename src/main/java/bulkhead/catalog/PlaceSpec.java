package bulkhead.catalog;

import bulkhead.model.PlaceLevel;
import java.util.List;

/**
 * A level of places as palette, inspector and drawing show it. Name, purpose and synonyms are in the room's texts under {@code place.<id>.name},
 * {@code .purpose}, {@code .synonyms}.
 */
public record PlaceSpec(PlaceLevel level, String icon, List<PropertySpec> properties) {
    public PlaceSpec {
        properties = List.copyOf(properties);
    }

    /** The level's word in files and texts, such as {@code fire-compartment}. */
    public String id() {
        return Words.of(level);
    }
}
