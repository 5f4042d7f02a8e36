package bulkhead.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A deep topology to measure and test with: two regions of two data centres each, zones in those, and five tiers in a chain. Each
 * tier has n instances in each zone and needs half of them all. Zones, data centres and regions fail, and so do one DNS and one
 * transit in front of everything and what each tier has in common, such as a bad release.
 */
public final class RegionTopology {
    private static final List<String> TIERS = List.of("haproxy", "php-fpm", "keydb", "maxscale", "mariadb");
    private static final List<String> REGIONS = List.of("west", "east");

    /** How the n instances that a tier has in a zone are drawn. */
    public enum Drawn {
        /** One component of n instances. */
        TOGETHER,
        /** n components of one instance each. */
        APART
    }

    private final List<Element> elements = new ArrayList<>();
    private final List<Id> zones = new ArrayList<>();
    private final int instances;
    private final Drawn drawn;

    private RegionTopology(int instances, Drawn drawn) {
        this.instances = instances;
        this.drawn = drawn;
    }

    /** {@code zones} in all, a multiple of four; {@code instances} of each tier in each zone. */
    public static Topology of(int zones, int instances, Drawn drawn) {
        return new RegionTopology(instances, drawn).topology(zones / 4);
    }

    private Topology topology(int zonesOfOne) {
        for (var region : REGIONS) {
            place(region, PlaceLevel.REGION, Optional.empty(), 99.995);
            for (var dataCentre : List.of(region + "-1", region + "-2")) {
                place(dataCentre, PlaceLevel.DATA_CENTRE, Optional.of(region), 99.99);
                IntStream.rangeClosed(1, zonesOfOne).mapToObj(number -> dataCentre + "-" + number).forEach(zone -> {
                    place(zone, PlaceLevel.ZONE, Optional.of(dataCentre), 99.95);
                    zones.add(Id.of(zone));
                });
            }
        }
        entry();
        IntStream.range(0, TIERS.size()).forEach(this::tier);
        return Topology.of(elements);
    }

    private void entry() {
        elements.add(Component.of(Id.of("users"), "", "clients", Optional.empty()));
        elements.add(Component.of(Id.of("dns"), "", "dns", Optional.empty()).withReliability(failing(99.99)));
        calls("users", "dns");
        calls("users", TIERS.getFirst());
        risk("transit", RiskKind.CARRIER, List.of(Id.of("users->" + TIERS.getFirst())), 99.99);
        elements.add(new Flow(Id.of("work"), "", Id.of("users"),
                new Demand(Optional.of(Quantity.assumed(1000, Unit.PER_SECOND)), Optional.empty(), Optional.empty()),
                Objectives.NONE, Map.of(), Extras.NONE));
    }

    private void tier(int number) {
        var name = TIERS.get(number);
        var members = new ArrayList<Id>();
        for (var zone : zones) {
            if (drawn == Drawn.TOGETHER) {
                members.add(component(name, zone, name + "-" + zone, instances));
            } else {
                IntStream.rangeClosed(1, instances)
                        .forEach(i -> members.add(component(name, zone, name + "-" + zone + "-" + i, 1)));
            }
        }
        elements.add(Group.of(Id.of(name), "", members.stream().map(Member::active).toList())
                .withRedundancy(new Redundancy.KOfN(Quantity.assumed(zones.size() * instances / 2, Unit.ONE))));
        if (number + 1 < TIERS.size()) {
            members.forEach(member -> calls(member.value(), TIERS.get(number + 1)));
        }
        risk(name + "-release", RiskKind.SOFTWARE_VERSION, members, 99.98);
    }

    private Id component(String kind, Id zone, String id, int count) {
        elements.add(Component.of(Id.of(id), "", kind, Optional.of(zone)).withInstances(Quantity.assumed(count, Unit.ONE))
                .withReliability(failing(99.5)));
        return Id.of(id);
    }

    private void place(String id, PlaceLevel level, Optional<String> parent, double percent) {
        elements.add(new Place(Id.of(id), "", level, parent.map(Id::of), Optional.empty(), failing(percent), Map.of(),
                Extras.NONE));
    }

    private void risk(String id, RiskKind kind, List<Id> on, double percent) {
        elements.add(new Risk(Id.of(id), "", kind, on, Optional.empty(), failing(percent), Map.of(), Extras.NONE));
    }

    private void calls(String from, String to) {
        elements.add(Link.of(Id.of(from + "->" + to), LinkKind.CALLS, Id.of(from), Id.of(to)));
    }

    /** So much of the time there, an hour at a time gone. */
    private static Reliability failing(double percent) {
        return new Reliability(Optional.of(Quantity.assumed(percent, Unit.PERCENT)), Optional.empty(),
                Optional.of(Quantity.assumed(1, Unit.HOUR)));
    }
}
