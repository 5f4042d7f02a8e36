package bulkhead.model;

import java.util.Map;
import java.util.Optional;

/**
 * A failure domain one can stand in: everything inside is lost with it. Its reliability is its own, without its parents and
 * without the risks drawn on it. The country is an ISO 3166 code; where absent, the parent's holds.
 */
public record Place(Id id, String name, PlaceLevel level, Optional<Id> parent, Optional<String> country, Reliability reliability,
                    Map<String, Value> properties, Extras extras) implements Element {
    public Place {
        properties = Ordered.copy(properties);
    }

    public Place withParent(Optional<Id> newParent) {
        return new Place(id, name, level, newParent, country, reliability, properties, extras);
    }

    public Place withLevel(PlaceLevel newLevel) {
        return new Place(id, name, newLevel, parent, country, reliability, properties, extras);
    }

    public Place withCountry(Optional<String> newCountry) {
        return new Place(id, name, level, parent, newCountry, reliability, properties, extras);
    }

    public Place withReliability(Reliability newReliability) {
        return new Place(id, name, level, parent, country, newReliability, properties, extras);
    }

    public Place withId(Id newId) {
        return new Place(newId, name, level, parent, country, reliability, properties, extras);
    }

    @Override
    public Place withName(String newName) {
        return new Place(id, newName, level, parent, country, reliability, properties, extras);
    }

    private Place withProperties(Map<String, Value> newProperties) {
        return new Place(id, name, level, parent, country, reliability, newProperties, extras);
    }

    @Override
    public Place withProperty(String property, Value value) {
        return withProperties(Ordered.with(properties, property, value));
    }

    @Override
    public Place withoutProperty(String property) {
        return withProperties(Ordered.without(properties, property));
    }
}
