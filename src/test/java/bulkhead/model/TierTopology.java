package bulkhead.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A large irregular topology to measure and test with: tiers of four components, one in each of four zones, each tier calling
 * three later ones, all with demand of their own at some of the first tiers. Every kind of redundancy and balancing occurs.
 */
public final class TierTopology {
    private static final int MEMBERS = 4;
    private static final int CALLS = 3;
    private static final int NEAR = 40;

    private final List<Element> elements = new ArrayList<>();
    private final Random random = new Random(1);
    private final int tiers;

    private TierTopology(int components) {
        tiers = components / MEMBERS;
    }

    /** Of about so many components, three times as many links, and so many flows; always the same. */
    public static Topology of(int components, int flows) {
        return new TierTopology(components).topology(flows);
    }

    private Topology topology(int flows) {
        IntStream.range(0, MEMBERS).forEach(zone -> place("zone" + zone, PlaceLevel.ZONE, Optional.empty()));
        for (int rack = 0; rack < tiers / 5; rack++) {
            place("rack" + rack, PlaceLevel.RACK, Optional.of("zone" + rack % MEMBERS));
        }
        IntStream.range(0, tiers).forEach(this::tier);
        IntStream.range(0, flows).forEach(this::flow);
        return Topology.of(elements);
    }

    private void tier(int tier) {
        var members = new ArrayList<Id>();
        for (int member = 0; member < MEMBERS; member++) {
            var rack = random.nextInt(Math.max(1, tiers / 20)) * MEMBERS + member;
            var place = rack < tiers / 5 ? "rack" + rack : "zone" + member;
            members.add(Id.of("c" + tier + "-" + member));
            elements.add(Component.of(members.getLast(), "", "web-app", Optional.of(Id.of(place)))
                    .withReliability(Reliability.available(Quantity.assumed(99.9, Unit.PERCENT)))
                    .withProperty("max-rate", Quantity.assumed(random.nextInt(2000, 20_000), Unit.PER_SECOND)));
        }
        elements.add(Group.of(Id.of("t" + tier), "", members.stream().map(Member::active).toList())
                .withRedundancy(redundancy(members)).withBalancing(Balancing.values()[random.nextInt(Balancing.values().length)])
                .withHealthCheck(random.nextInt(4) == 0 ? HealthCheck.SHALLOW : HealthCheck.DEEP));
        for (int call = 0; call < Math.min(CALLS, tiers - tier - 1); call++) {
            var target = tier + 1 + random.nextInt(Math.min(NEAR, tiers - tier - 1));
            var access = random.nextInt(4) == 0 ? Access.WRITE : Access.READ;
            members.forEach(member -> elements.add(Link.of(Id.of(member + "->" + target + "#" + elements.size()), LinkKind.CALLS,
                    member, Id.of("t" + target)).withAccess(access).withRatio(Quantity.assumed(0.3, Unit.ONE))));
        }
    }

    private Redundancy redundancy(List<Id> members) {
        var second = Quantity.assumed(1, Unit.SECOND);
        return switch (random.nextInt(8)) {
            case 0 -> new Redundancy.KOfN(Quantity.assumed(2, Unit.ONE));
            case 1 -> new Redundancy.PrimaryReplica(members.getFirst(), new Failover.BuiltIn(second, second), List.of());
            case 2 -> new Redundancy.MultiPrimary();
            case 3 -> new Redundancy.Partitioned(Quantity.assumed(3, Unit.ONE), Quantity.assumed(2, Unit.ONE), Optional.empty(),
                    false);
            default -> new Redundancy.Any();
        };
    }

    private void flow(int number) {
        var users = Id.of("users" + number);
        elements.add(Component.of(users, "", "clients", Optional.empty()));
        elements.add(Link.of(Id.of("enter" + number), LinkKind.CALLS, users, Id.of("t" + random.nextInt(tiers / 5))));
        elements.add(new Flow(Id.of("flow" + number), "", users,
                new Demand(Optional.of(Quantity.assumed(1000, Unit.PER_SECOND)), Optional.empty(), Optional.empty()),
                Objectives.NONE, Map.of(), Extras.NONE));
    }

    private void place(String id, PlaceLevel level, Optional<String> parent) {
        elements.add(new Place(Id.of(id), "", level, parent.map(Id::of), Optional.empty(),
                Reliability.available(Quantity.assumed(99.95, Unit.PERCENT)), Map.of(), Extras.NONE));
    }
}
