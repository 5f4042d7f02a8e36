package bulkhead.analysis.capacity;

import bulkhead.catalog.Props;
import bulkhead.model.Access;
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
import bulkhead.model.Risk;
import bulkhead.model.RiskKind;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Small topologies with everything that decides where load goes, without circles of calls. */
public final class RandomTopology {
    private final Random random;
    private final List<Element> elements = new ArrayList<>();
    private final List<List<Id>> tiers = new ArrayList<>();
    private final List<Id> targets = new ArrayList<>();

    private RandomTopology(long seed) {
        random = new Random(seed);
    }

    public static Topology of(long seed) {
        return new RandomTopology(seed).topology();
    }

    private Topology topology() {
        List.of("a", "b", "c").forEach(place -> elements.add(new Place(Id.of(place), "", PlaceLevel.ZONE, Optional.empty(),
                Optional.empty(), Reliability.UNSTATED,
                Map.of(), Extras.NONE)));
        List.of("a1", "a2", "b1").forEach(rack -> elements.add(new Place(Id.of(rack), "", PlaceLevel.RACK, Optional.of(Id.of(rack.substring(0, 1))),
                Optional.empty(), Reliability.UNSTATED, Map.of(), Extras.NONE)));
        elements.add(Component.of(Id.of("clients"), "", "clients", place()));
        tiers.add(List.of(Id.of("clients")));
        targets.add(Id.of("clients"));
        IntStream.rangeClosed(1, 1 + random.nextInt(3)).forEach(this::tier);
        for (int flow = 0; flow <= random.nextInt(2); flow++) {
            elements.add(new Flow(Id.of("flow" + flow), "", Id.of("clients"),
                    new Demand(Optional.of(number(random.nextInt(1, 300), Unit.PER_SECOND)),
                    Optional.of(number(random.nextInt(100, 1000), Unit.PER_SECOND)), Optional.empty()), Objectives.NONE, Map.of(),
                            Extras.NONE));
        }
        for (int tier = 0; tier + 1 < tiers.size(); tier++) {
            for (var caller : tiers.get(tier)) {
                calls(caller, tier);
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            replicates();
        }
        elements.add(new Risk(Id.of("risk"), "", RiskKind.OTHER, List.of(any(tiers.getLast()), Id.of("a")), Optional.empty(),
                Reliability.UNSTATED, Map.of(), Extras.NONE));
        return Topology.of(elements);
    }

    private void tier(int number) {
        var size = random.nextInt(1, 4);
        var proxies = number == 1 && random.nextInt(4) == 0;
        var members = IntStream.range(0, size).mapToObj(i -> component("t" + number + "-" + i, proxies ? "haproxy" : kind())).toList();
        tiers.add(members);
        if (size == 1 && random.nextBoolean()) {
            targets.add(members.getFirst());
        } else {
            var id = Id.of("g" + number);
            elements.add(Group.of(id, "", members.stream().map(this::member).toList()).withRedundancy(redundancy(members))
                    .withBalancing(proxies && random.nextBoolean() ? Balancing.ACTIVE_STANDBY : Balancing.values()[random.nextInt(5)])
                    .withHealthCheck(HealthCheck.values()[random.nextInt(3)]));
            targets.add(id);
        }
    }

    private Id component(String id, String kind) {
        var spread = random.nextInt(3) == 0 ? List.of(Id.of("a"), Id.of("b")) : List.<Id>of();
        var component = Component.of(Id.of(id), "", kind, spread.isEmpty()
                ? place() : Optional.empty())
                .withInstances(number(1 + random.nextInt(5) / 2, Unit.ONE)).withSpread(spread)
                .withMinInstances(number(random.nextInt(1, 3), Unit.ONE));
        elements.add(!component.kind().equals("nothing-known")
                ? component.withProperty(Props.MAX_RATE.id(), number(random.nextInt(50, 2000), Unit.PER_SECOND)) : component);
        return component.id();
    }

    private String kind() {
        return random.nextInt(6) == 0 ? "nothing-known" : "web-app";
    }

    private Member member(Id component) {
        return new Member(component, random.nextBoolean() ? Optional.empty()
                : Optional.of(number(random.nextInt(1, 5), Unit.ONE)), random.nextInt(4) == 0);
    }

    private Optional<PlaceLevel> domain() {
        return Optional.of(List.of(PlaceLevel.DATA_CENTRE, PlaceLevel.ZONE, PlaceLevel.RACK).get(random.nextInt(3))).filter(_ -> random.nextBoolean());
    }

    private Redundancy redundancy(List<Id> members) {
        var second = number(1, Unit.SECOND);
        return switch (random.nextInt(6)) {
            case 0 -> new Redundancy.KOfN(number(random.nextInt(1, 4), Unit.ONE));
            case 1 -> new Redundancy.MultiPrimary();
            case 2 -> new Redundancy.PrimaryReplica(any(members), random.nextBoolean() ? new Failover.BuiltIn(second, second)
                    : new Failover.Manual(),
                    random.nextInt(3) == 0 ? List.of(any(members)) : List.of());
            case 3 -> new Redundancy.Partitioned(number(random.nextInt(2, 4), Unit.ONE), number(random.nextInt(1, 3), Unit.ONE),
                    domain(), false);
            case 4 -> new Redundancy.Quorum();
            default -> new Redundancy.Any();
        };
    }

    private void calls(Id caller, int tier) {
        for (int i = random.nextInt(1, 3); i > 0; i--) {
            var target = targets.get(random.nextInt(tier + 1, targets.size()));
            var link = Link.of(Id.of("l" + elements.size()), random.nextInt(5) == 0 ? LinkKind.SENDS
                    : LinkKind.CALLS, caller, target)
                    .withAccess(Access.values()[random.nextInt(3)]).withRatio(number(random.nextInt(1, 5) / 2.0, Unit.ONE))
                    .withOptional(random.nextInt(4) == 0)
                    .withFlows(random.nextInt(4) == 0 ? List.of(Id.of("flow0")) : List.of());
            var backed = link.kind() == LinkKind.CALLS && random.nextInt(3) == 0;
            var hit = backed && random.nextBoolean() ? Optional.of(number(random.nextInt(0, 5) / 4.0, Unit.ONE))
                    : Optional.<Quantity>empty();
            elements.add(link.withHitRatio(hit));
            if (backed) {
                elements.add(Link.of(Id.of("l" + elements.size()), LinkKind.FALLBACK, caller,
                        targets.get(random.nextInt(tier + 1, targets.size())))
                        .withBacks(Optional.of(link.id())).withAccess(link.access()).withRatio(link.ratio())
                        .withFlows(link.flows()));
            }
        }
    }

    private void replicates() {
        var from = any(tiers.get(random.nextInt(1, tiers.size())));
        var to = random.nextBoolean() ? any(tiers.get(random.nextInt(1, tiers.size())))
                : targets.get(random.nextInt(1, targets.size()));
        if (!from.equals(to)) {
            elements.add(Link.of(Id.of("r" + elements.size()), LinkKind.REPLICATES, from, to)
                    .withRatio(number(random.nextInt(1, 3), Unit.ONE)));
        }
    }

    private Optional<Id> place() {
        return Optional.of(Id.of(List.of("a", "b", "c", "a1", "a2", "b1").get(random.nextInt(6))));
    }

    private Id any(List<Id> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static Quantity number(double value, Unit unit) {
        return Quantity.measured(value, unit);
    }
}
