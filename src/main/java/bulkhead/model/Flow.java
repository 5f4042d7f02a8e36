package bulkhead.model;

import java.util.Map;

/** One kind of user-visible work: where it enters, how much of it, and what it promises. */
public record Flow(Id id, String name, Id entry, Demand demand, Objectives objectives, Map<String, Value> properties, Extras extras)
        implements Element {
    public Flow {
        properties = Ordered.copy(properties);
    }

    /** Nothing stated but where it enters. */
    public static Flow of(Id id, Id entry) {
        return new Flow(id, "", entry, Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE);
    }

    public Flow withEntry(Id newEntry) {
        return new Flow(id, name, newEntry, demand, objectives, properties, extras);
    }

    public Flow withDemand(Demand newDemand) {
        return new Flow(id, name, entry, newDemand, objectives, properties, extras);
    }

    public Flow withObjectives(Objectives newObjectives) {
        return new Flow(id, name, entry, demand, newObjectives, properties, extras);
    }

    public Flow withId(Id newId) {
        return new Flow(newId, name, entry, demand, objectives, properties, extras);
    }

    @Override
    public Flow withName(String newName) {
        return new Flow(id, newName, entry, demand, objectives, properties, extras);
    }

    private Flow withProperties(Map<String, Value> newProperties) {
        return new Flow(id, name, entry, demand, objectives, newProperties, extras);
    }

    @Override
    public Flow withProperty(String property, Value value) {
        return withProperties(Ordered.with(properties, property, value));
    }

    @Override
    public Flow withoutProperty(String property) {
        return withProperties(Ordered.without(properties, property));
    }
}
