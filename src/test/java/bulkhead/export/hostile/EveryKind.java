package bulkhead.export.hostile;

import bulkhead.catalog.Catalog;
import bulkhead.catalog.KindSpec;
import bulkhead.model.Access;
import bulkhead.model.Autoscaling;
import bulkhead.model.Balancing;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
import bulkhead.model.HealthCheck;
import bulkhead.model.Id;
import bulkhead.model.Link;
import bulkhead.model.LinkKind;
import bulkhead.model.Member;
import bulkhead.model.Objectives;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Quantity;
import bulkhead.model.Redundancy;
import bulkhead.model.Reliability;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A topology around one kind: a group of two, one alone and one without instances, which call every other kind and themselves and are called by
 * every other kind, behind proxies that share an address; each in a place of its own sort, each with evil names and with evil values for whatever properties its kind has.
 */
final class EveryKind {
    static final String UNKNOWN = "no such {{kind}}\n";

    private final Evil evil;
    private final String kind;
    private final List<Element> elements = new ArrayList<>();
    private final List<Id> places = new ArrayList<>();
    private int ids;

    private EveryKind(String kind, long seed) {
        this.kind = kind;
        this.evil = new Evil(31 * seed + kind.hashCode());
    }

    static List<String> kinds() {
        return Stream.concat(Catalog.standard().kinds().stream().map(KindSpec::id), Stream.of(UNKNOWN, "")).toList();
    }

    static Topology of(String kind, long seed) {
        return new EveryKind(kind, seed).topology();
    }

    private Topology topology() {
        places();
        var one = component(kind, 2);
        var two = component(kind, 1);
        var alone = component(kind, 3);
        component(kind, 0);
        var group = group(List.of(one, two));
        add(Group.of(id("empty"), evil.text(), List.of()));
        var others = kinds().stream().filter(other -> !other.equals(kind)).map(other -> component(other, 1 + ids % 2)).toList();
        others.forEach(other -> {
            link(evil.once(2) ? one : alone, other);
            link(other, evil.once(2) ? group : alone);
        });
        link(one, one);
        link(one, group);
        link(alone, two);
        neighbours(group);
        add(new Flow(id("flow"), evil.text(), one, Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE));
        return Topology.of(elements.stream().map(this::spoilt).toList());
    }

    /** What brings files that the kind itself may not: proxies that share an address, and stores that cut their data into shares. */
    private void neighbours(Id callee) {
        var front = add(Group.of(id("group"), evil.text(), List.of(new Member(machines("haproxy", 2), Optional.empty(), false),
                new Member(machines("haproxy", 1), Optional.empty(), true))).withBalancing(Balancing.ACTIVE_STANDBY));
        var shares = add(Group.of(id("group"), evil.text(), List.of(new Member(component("redis", 6), Optional.empty(), false)))
                .withRedundancy(new Redundancy.Partitioned(Quantity.measured(2, Unit.ONE), Quantity.measured(1, Unit.ONE), Optional.empty(), true)));
        var clients = component("clients", 1);
        var ends = elements.stream().filter(Group.class::isInstance).map(Group.class::cast).filter(each -> each.id().equals(front)).findFirst().orElseThrow()
                .members().stream().map(Member::component).toList();
        var pool = add(Component.of(id("component"), evil.text(), "php-fpm", Optional.empty()).withProperty("workers", Quantity.measured(3, Unit.ONE)));
        elements.add(Link.of(id("link"), LinkKind.CALLS, ends.getFirst(), pool).withName(evil.text()));
        elements.add(Link.of(id("link"), LinkKind.CALLS, clients, front).withName(evil.text()));
        ends.forEach(end -> List.of(callee, shares).forEach(to -> elements.add(Link.of(id("link"), LinkKind.CALLS, end, to).withName(evil.text()))));
        elements.add(Link.of(id("link"), LinkKind.CALLS, component("edge", 1), front).withName(evil.text()).withProperty("protocol", new Value.Text("http")));
        elements.add(new Flow(id("flow"), evil.text(), clients, Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE));
    }

    /** One of each level, each inside the one before; the cluster in the middle is mostly Kubernetes. */
    private void places() {
        for (var level : PlaceLevel.values()) {
            var parent = places.isEmpty() || evil.once(4) ? Optional.<Id>empty() : Optional.of(places.getLast());
            var place = new Place(id("place"), evil.text(), level, parent, Optional.of(evil.text()), Reliability.UNSTATED, Map.of(), Extras.NONE);
            places.add(add(level == PlaceLevel.CLUSTER && !evil.once(4) ? place.withProperty("orchestrator", new Value.Text("kubernetes")) : place));
        }
    }

    private Id component(String of, int instances) {
        var component = Component.of(id("component"), evil.text(), of, evil.once(8) ? Optional.empty() : Optional.of(evil.one(places)))
                .withInstances(Quantity.measured(instances, Unit.ONE)).withSpread(evil.once(4) ? List.of(evil.one(places), evil.one(places)) : List.of());
        return add(evil.once(4) ? component.withAutoscaling(Optional.of(new Autoscaling(Quantity.measured(instances * 2, Unit.ONE), evil.time()))) : component);
    }

    /** In no cluster, where nobody hands on an address. */
    private Id machines(String of, int instances) {
        return add(Component.of(id("component"), evil.text(), of, evil.once(2) ? Optional.empty() : Optional.of(places.getFirst()))
                .withInstances(Quantity.measured(instances, Unit.ONE)));
    }

    private Id group(List<Id> members) {
        var all = members.stream().map(member -> new Member(member, evil.once(2) ? Optional.of(evil.quantity(evil.one(List.of(0.0, 0.3, 1.0, 1e9)), Unit.ONE))
                : Optional.empty(), evil.once(3))).toList();
        return add(Group.of(id("group"), evil.text(), all).withBalancing(evil.one(List.of(Balancing.values())))
                .withHealthCheck(evil.one(List.of(HealthCheck.values()))).withRedundancy(redundancy(members)));
    }

    private Redundancy redundancy(List<Id> members) {
        return evil.one(List.of(new Redundancy.Any(), new Redundancy.KOfN(Quantity.measured(2, Unit.ONE)), new Redundancy.Quorum(), new Redundancy.MultiPrimary(),
                new Redundancy.Partitioned(Quantity.measured(2, Unit.ONE), Quantity.measured(1, Unit.ONE), Optional.empty(), true),
                new Redundancy.PrimaryReplica(members.getFirst(), new Failover.BuiltIn(evil.time(), evil.time()), List.of(members.getLast())),
                new Redundancy.PrimaryReplica(members.getLast(), new Failover.Manual(), List.of())));
    }

    private void link(Id from, Id to) {
        add(Link.of(id("link"), evil.one(List.of(LinkKind.CALLS, LinkKind.CALLS, LinkKind.SENDS, LinkKind.FALLBACK, LinkKind.REPLICATES)), from, to)
                .withName(evil.text()).withAccess(evil.one(List.of(Access.values()))).withOptional(evil.once(3)));
    }

    private Id id(String sort) {
        return Id.of(evil.text() + sort + ++ids);
    }

    private Id add(Element element) {
        elements.add(element);
        return element.id();
    }

    private Element spoilt(Element element) {
        var changed = element;
        for (var spec : Catalog.standard().properties(element)) {
            boolean settled = changed.properties().containsKey(spec.id());
            changed = !settled && evil.once(3) ? changed.withProperty(spec.id(), evil.value(spec)) : changed;
        }
        return changed;
    }
}
