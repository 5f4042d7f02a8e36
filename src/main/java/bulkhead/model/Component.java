package bulkhead.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A box: {@code instances} interchangeable copies of one kind of program, each failing by itself. They stand in {@code place}, or
 * dealt in turn over the places of {@code spread}. It serves while at least {@code minInstances} are alive. {@code reliability} is that of one
 * instance; {@code commonCause} that of the component as a whole (a bad deployment).
 */
public record Component(Id id, String name, String kind, Optional<Id> place, Quantity instances, Quantity minInstances,
                        Optional<Autoscaling> autoscaling, List<Id> spread, Reliability reliability, Reliability commonCause,
                        Map<String, Value> properties, Extras extras) implements Element {
    public Component {
        spread = List.copyOf(spread);
        properties = Ordered.copy(properties);
    }

    /** One instance of a kind with every other fact left to the catalogue. */
    public static Component of(Id id, String name, String kind, Optional<Id> place) {
        return new Component(id, name, kind, place, Quantity.ONE, Quantity.ONE, Optional.empty(), List.of(), Reliability.UNSTATED,
                Reliability.UNSTATED, Map.of(), Extras.NONE);
    }

    public Component withPlace(Optional<Id> newPlace) {
        return new Component(id, name, kind, newPlace, instances, minInstances, autoscaling, spread, reliability, commonCause, properties, extras);
    }

    public Component withKind(String newKind) {
        return new Component(id, name, newKind, place, instances, minInstances, autoscaling, spread, reliability, commonCause, properties, extras);
    }

    public Component withInstances(Quantity count) {
        return new Component(id, name, kind, place, count, minInstances, autoscaling, spread, reliability, commonCause, properties, extras);
    }

    public Component withMinInstances(Quantity count) {
        return new Component(id, name, kind, place, instances, count, autoscaling, spread, reliability, commonCause, properties, extras);
    }

    public Component withAutoscaling(Optional<Autoscaling> newAutoscaling) {
        return new Component(id, name, kind, place, instances, minInstances, newAutoscaling, spread, reliability, commonCause, properties, extras);
    }

    public Component withSpread(List<Id> places) {
        return new Component(id, name, kind, place, instances, minInstances, autoscaling, places, reliability, commonCause, properties, extras);
    }

    public Component withReliability(Reliability ofOne) {
        return new Component(id, name, kind, place, instances, minInstances, autoscaling, spread, ofOne, commonCause, properties, extras);
    }

    public Component withCommonCause(Reliability ofAll) {
        return new Component(id, name, kind, place, instances, minInstances, autoscaling, spread, reliability, ofAll, properties, extras);
    }

    public Component withId(Id newId) {
        return new Component(newId, name, kind, place, instances, minInstances, autoscaling, spread, reliability, commonCause, properties, extras);
    }

    @Override
    public Component withName(String newName) {
        return new Component(id, newName, kind, place, instances, minInstances, autoscaling, spread, reliability, commonCause, properties, extras);
    }

    private Component withProperties(Map<String, Value> newProperties) {
        return new Component(id, name, kind, place, instances, minInstances, autoscaling, spread, reliability, commonCause, newProperties, extras);
    }

    @Override
    public Component withProperty(String property, Value value) {
        return withProperties(Ordered.with(properties, property, value));
    }

    @Override
    public Component withoutProperty(String property) {
        return withProperties(Ordered.without(properties, property));
    }
}
