package bulkhead.catalog;

import bulkhead.model.PlaceLevel;
import java.util.List;

/**
 * A level of places as palette, inspector and drawing show it. Name, purpose and synonyms are in the room's texts under {@code
 * place.<id>.name}, {@code .purpose}, {@code .synonyms}.
 */
public record PlaceSpec(PlaceLevel level, String icon, List<PropertySpec> properties) implements Item {
    public PlaceSpec {
        properties = List.copyOf(properties);
    }

    /** The level's word in files and texts, such as {@code fire-compartment}. */
    @Override
    public String id() {
        return Words.of(level);
    }

    @Override
    public Section section() {
        return Section.SITES;
    }

    @Override
    public String key() {
        return "place." + id();
    }
}
