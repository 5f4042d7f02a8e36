package bulkhead.analysis.failure;

import bulkhead.model.Access;
import bulkhead.model.Component;
import bulkhead.model.Demand;
import bulkhead.model.Element;
import bulkhead.model.Extras;
import bulkhead.model.Failover;
import bulkhead.model.Flow;
import bulkhead.model.Group;
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
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Small topologies in which everything that failure analysis knows occurs, drawn from a seed. The flow to look at is {@code
 * work}.
 */
public final class RandomTopologies {
    public static final Id WORK = Id.of("work");
    private static final List<String> KINDS = List.of("web-app", "mariadb", "redis", "kafka", "haproxy", "maxscale", "cassandra");

    private final Random random;
    private final List<Element> elements = new ArrayList<>();
    private final List<Id> places = new ArrayList<>();
    private final List<Id> components = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Id> links = new ArrayList<>();

    private RandomTopologies(long seed) {
        this.random = new Random(seed);
    }

    public static Topology of(long seed) {
        var drawn = new RandomTopologies(seed);
        drawn.places();
        drawn.components();
        drawn.groups();
        drawn.flows();
        drawn.links();
        drawn.risks();
        return Topology.of(drawn.elements);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Quantity number(double value) {
        return Quantity.assumed(value, Unit.ONE);
    }

    private Reliability reliability() {
        return switch (random.nextInt(4)) {
            case 0 -> Reliability.UNSTATED;
            case 1 -> new Reliability(Optional.empty(), Optional.of(Quantity.assumed(1 + random.nextInt(100), Unit.DAY)),
                    Optional.of(Quantity.assumed(1 + random.nextInt(100), Unit.HOUR)));
            default -> Reliability.available(number(0.5 + random.nextDouble() / 2));
        };
    }

    private void places() {
        var levels = List.of(PlaceLevel.REGION, PlaceLevel.DATA_CENTRE, PlaceLevel.ZONE);
        var levelOf = new ArrayList<Integer>();
        for (int i = 0, count = random.nextInt(6); i < count; i++) {
            int level = random.nextInt(levels.size());
            var parents = IntStream.range(0, i).filter(other -> levelOf.get(other) < level).mapToObj(places::get).toList();
            Optional<Id> parent = parents.isEmpty() || chance(0.3) ? Optional.empty() : Optional.of(one(parents));
            var id = Id.of("place" + i);
            elements.add(new Place(id, "", levels.get(level), parent, Optional.empty(), reliability(), Map.of(), Extras.NONE));
            places.add(id);
            levelOf.add(level);
        }
    }

    private void components() {
        component("clients", "clients", 1);
        for (int i = 1, count = 2 + random.nextInt(6); i <= count; i++) {
            component("c" + i, chance(0.04) ? "agents" : one(KINDS), chance(0.04) ? 0 : 1 + random.nextInt(3));
        }
    }

    private void component(String name, String kind, int instances) {
        var place = places.isEmpty() || chance(0.25) ? Optional.<Id>empty() : Optional.of(one(places));
        var component = Component.of(Id.of(name), "", kind, place).withInstances(number(instances)).withReliability(reliability())
                .withCommonCause(reliability()).withMinInstances(number(chance(0.2) ? random.nextInt(3) : 1));
        var spread = !places.isEmpty() && chance(0.3) ? List.of(one(places), one(places)) : List.<Id>of();
        elements.add(component.withSpread(spread));
        components.add(Id.of(name));
    }

    private void groups() {
        var free = new ArrayList<>(components.subList(1, components.size()));
        Collections.shuffle(free, random);
        var sizes = IntStream.range(0, random.nextInt(4)).map(_ -> 1 + random.nextInt(3)).toArray();
        for (int size : sizes) {
            var members = List.copyOf(free.subList(0, Math.min(size, free.size())));
            free.subList(0, members.size()).clear();
            if (!members.isEmpty()) {
                groups.add(Group.of(Id.of("g" + groups.size()), "", members.stream()
                        .map(id -> chance(0.2) ? Member.standby(id) : Member.active(id)).toList()));
            }
        }
        groups.replaceAll(group -> group.withRedundancy(redundancy(group)));
        elements.addAll(groups);
    }

    private Redundancy redundancy(Group group) {
        var members = group.members().stream().map(Member::component).toList();
        return switch (random.nextInt(9)) {
            case 0 -> new Redundancy.Any();
            case 1, 2 -> new Redundancy.KOfN(number(1 + random.nextInt(3)));
            case 3 -> new Redundancy.Quorum();
            case 4, 5 -> new Redundancy.PrimaryReplica(one(members), failover(), chance(0.2) ? List.of(one(members)) : List.of());
            case 6 -> new Redundancy.MultiPrimary();
            default -> {
                int copies = 1 + random.nextInt(4);
                yield new Redundancy.Partitioned(number(copies), number(1 + random.nextInt(copies)),
                        chance(0.3) ? Optional.of(one(List.of(PlaceLevel.DATA_CENTRE, PlaceLevel.ZONE))) : Optional.empty(),
                                chance(0.4));
            }
        };
    }

    private Failover failover() {
        var promotion = Quantity.assumed(5, Unit.SECOND);
        return switch (random.nextInt(4)) {
            case 0 -> new Failover.Manual();
            case 1 -> new Failover.BuiltIn(promotion, promotion);
            default -> new Failover.Controller(one(groups).id(), promotion, chance(0.5));
        };
    }

    private void flows() {
        elements.add(flow(WORK, components.getFirst()));
        elements.add(flow(Id.of("other"), one(components)));
    }

    private static Flow flow(Id id, Id entry) {
        return new Flow(id, "", entry, Demand.UNSTATED, Objectives.NONE, Map.of(), Extras.NONE);
    }

    private void links() {
        link(components.getFirst(), LinkKind.CALLS);
        for (int i = 0, count = components.size() / 2 + random.nextInt(components.size() + 2); i < count; i++) {
            int from = random.nextInt(components.size());
            link(components.get(chance(0.4) ? 0 : from), kind());
        }
    }

    private LinkKind kind() {
        double drawn = random.nextDouble();
        return drawn < 0.62 ? LinkKind.CALLS : drawn < 0.8 ? LinkKind.FALLBACK : drawn < 0.94 ? LinkKind.SENDS
                : LinkKind.REPLICATES;
    }

    private void link(Id from, LinkKind kind) {
        var targets = new ArrayList<>(components.subList(1, components.size()));
        groups.forEach(group -> targets.addAll(List.of(group.id(), group.id())));
        var backed = elements.stream().filter(Link.class::isInstance).map(Link.class::cast)
                .filter(other -> other.from().equals(from)).map(Link::id).toList();
        var id = Id.of("l" + links.size());
        elements.add(Link.of(id, kind, from, one(targets))
                .withAccess(one(List.of(Access.READ, Access.WRITE, Access.BOTH, Access.BOTH)))
                .withOptional(chance(0.12))
                .withHitRatio(chance(0.3) ? Optional.of(number(one(List.of(0.9, 1.0)))) : Optional.empty())
                .withBacks(kind == LinkKind.FALLBACK && !backed.isEmpty() && chance(0.9) ? Optional.of(one(backed))
                        : Optional.empty())
                .withFlows(chance(0.1) ? List.of(Id.of("other")) : chance(0.1) ? List.of(WORK) : List.of())
                .withReliability(reliability()));
        links.add(id);
    }

    private void risks() {
        var targets = new ArrayList<>(components);
        targets.addAll(places);
        targets.addAll(links);
        for (int i = 0, count = random.nextInt(4); i < count; i++) {
            var attached = IntStream.range(0, random.nextInt(4)).mapToObj(_ -> one(targets)).toList();
            var between = places.size() > 1 && chance(0.5) ? Optional.of(new Risk.Between(one(places), one(places)))
                    : Optional.<Risk.Between>empty();
            elements.add(new Risk(Id.of("r" + i), "", RiskKind.OTHER, attached, between, reliability(), Map.of(), Extras.NONE));
        }
    }
}
