package bulkhead.model;

import java.util.List;
import java.util.Map;

/** Components that stand in for each other to a caller: a tier, with its policy. A component is a member of at most one group. */
public record Group(Id id, String name, List<Member> members, Redundancy redundancy, Balancing balancing, HealthCheck healthCheck,
                    Map<String, Value> properties, Extras extras) implements Element {
    public Group {
        members = List.copyOf(members);
        properties = Ordered.copy(properties);
    }

    public static Group of(Id id, String name, List<Member> members) {
        return new Group(id, name, members, new Redundancy.Any(), Balancing.ROUND_ROBIN, HealthCheck.SHALLOW, Map.of(), Extras.NONE);
    }

    public Group withMembers(List<Member> newMembers) {
        return new Group(id, name, newMembers, redundancy, balancing, healthCheck, properties, extras);
    }

    public Group withRedundancy(Redundancy newRedundancy) {
        return new Group(id, name, members, newRedundancy, balancing, healthCheck, properties, extras);
    }

    public Group withBalancing(Balancing newBalancing) {
        return new Group(id, name, members, redundancy, newBalancing, healthCheck, properties, extras);
    }

    public Group withHealthCheck(HealthCheck newHealthCheck) {
        return new Group(id, name, members, redundancy, balancing, newHealthCheck, properties, extras);
    }

    public Group withId(Id newId) {
        return new Group(newId, name, members, redundancy, balancing, healthCheck, properties, extras);
    }

    @Override
    public Group withName(String newName) {
        return new Group(id, newName, members, redundancy, balancing, healthCheck, properties, extras);
    }

    private Group withProperties(Map<String, Value> newProperties) {
        return new Group(id, name, members, redundancy, balancing, healthCheck, newProperties, extras);
    }

    @Override
    public Group withProperty(String property, Value value) {
        return withProperties(Ordered.with(properties, property, value));
    }

    @Override
    public Group withoutProperty(String property) {
        return withProperties(Ordered.without(properties, property));
    }

    /** How many active instances have to be left for those that stand by to stay out of it: k of n, else one. */
    public int enough() {
        return redundancy instanceof Redundancy.KOfN(var k) ? Math.max(1, k.count()) : 1;
    }
}
