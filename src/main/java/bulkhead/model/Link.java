package bulkhead.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From caller to callee. {@code from} is a component; {@code to} a component or a group. {@code ratio} is calls to the callee as a whole per call the
 * caller receives. {@code hitRatio} is the share of calls answered for good here, the rest going on to the fallback that backs this link.
 * {@code flows} are those that use it; none named: all that reach the caller.
 */
public record Link(Id id, String name, LinkKind kind, Id from, Id to, Access access, Quantity ratio, Optional<Quantity> hitRatio, boolean optional,
                   Optional<Id> backs, List<Id> flows, Reliability reliability, Map<String, Value> properties, Extras extras) implements Element {
    public Link {
        flows = List.copyOf(flows);
        properties = Ordered.copy(properties);
    }

    /** One call per call received, for every flow of the caller. */
    public static Link of(Id id, LinkKind kind, Id from, Id to) {
        return new Link(id, "", kind, from, to, Access.BOTH, Quantity.ONE, Optional.empty(), false, Optional.empty(), List.of(),
                Reliability.UNSTATED, Map.of(), Extras.NONE);
    }

    public Link withKind(LinkKind newKind) {
        return new Link(id, name, newKind, from, to, access, ratio, hitRatio, optional, backs, flows, reliability, properties, extras);
    }

    public Link withEnds(Id newFrom, Id newTo) {
        return new Link(id, name, kind, newFrom, newTo, access, ratio, hitRatio, optional, backs, flows, reliability, properties, extras);
    }

    public Link withAccess(Access newAccess) {
        return new Link(id, name, kind, from, to, newAccess, ratio, hitRatio, optional, backs, flows, reliability, properties, extras);
    }

    public Link withRatio(Quantity newRatio) {
        return new Link(id, name, kind, from, to, access, newRatio, hitRatio, optional, backs, flows, reliability, properties, extras);
    }

    public Link withHitRatio(Optional<Quantity> newHitRatio) {
        return new Link(id, name, kind, from, to, access, ratio, newHitRatio, optional, backs, flows, reliability, properties, extras);
    }

    public Link withOptional(boolean newOptional) {
        return new Link(id, name, kind, from, to, access, ratio, hitRatio, newOptional, backs, flows, reliability, properties, extras);
    }

    public Link withBacks(Optional<Id> link) {
        return new Link(id, name, kind, from, to, access, ratio, hitRatio, optional, link, flows, reliability, properties, extras);
    }

    public Link withFlows(List<Id> newFlows) {
        return new Link(id, name, kind, from, to, access, ratio, hitRatio, optional, backs, newFlows, reliability, properties, extras);
    }

    public Link withReliability(Reliability newReliability) {
        return new Link(id, name, kind, from, to, access, ratio, hitRatio, optional, backs, flows, newReliability, properties, extras);
    }

    public Link withId(Id newId) {
        return new Link(newId, name, kind, from, to, access, ratio, hitRatio, optional, backs, flows, reliability, properties, extras);
    }

    @Override
    public Link withName(String newName) {
        return new Link(id, newName, kind, from, to, access, ratio, hitRatio, optional, backs, flows, reliability, properties, extras);
    }

    private Link withProperties(Map<String, Value> newProperties) {
        return new Link(id, name, kind, from, to, access, ratio, hitRatio, optional, backs, flows, reliability, newProperties, extras);
    }

    @Override
    public Link withProperty(String property, Value value) {
        return withProperties(Ordered.with(properties, property, value));
    }

    @Override
    public Link withoutProperty(String property) {
        return withProperties(Ordered.without(properties, property));
    }
}
