package bulkhead.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A failure domain that cuts across places: whatever it is attached to (places, components, links) is lost with it.
 * A risk {@code between} two places attaches to exactly the links that cross from one to the other.
 */
public record Risk(Id id, String name, RiskKind kind, List<Id> attachedTo, Optional<Between> between, Reliability reliability,
                   Map<String, Value> properties, Extras extras) implements Element {
    public Risk {
        attachedTo = List.copyOf(attachedTo);
        properties = Ordered.copy(properties);
    }

    /** The two places whose crossing links a risk cuts. */
    public record Between(Id one, Id other) {
    }

    public Risk withAttachedTo(List<Id> elements) {
        return new Risk(id, name, kind, elements, between, reliability, properties, extras);
    }

    public Risk withBetween(Optional<Between> newBetween) {
        return new Risk(id, name, kind, attachedTo, newBetween, reliability, properties, extras);
    }

    public Risk withKind(RiskKind newKind) {
        return new Risk(id, name, newKind, attachedTo, between, reliability, properties, extras);
    }

    public Risk withReliability(Reliability newReliability) {
        return new Risk(id, name, kind, attachedTo, between, newReliability, properties, extras);
    }

    public Risk withId(Id newId) {
        return new Risk(newId, name, kind, attachedTo, between, reliability, properties, extras);
    }

    @Override
    public Risk withName(String newName) {
        return new Risk(id, newName, kind, attachedTo, between, reliability, properties, extras);
    }

    private Risk withProperties(Map<String, Value> newProperties) {
        return new Risk(id, name, kind, attachedTo, between, reliability, newProperties, extras);
    }

    @Override
    public Risk withProperty(String property, Value value) {
        return withProperties(Ordered.with(properties, property, value));
    }

    @Override
    public Risk withoutProperty(String property) {
        return withProperties(Ordered.without(properties, property));
    }
}
