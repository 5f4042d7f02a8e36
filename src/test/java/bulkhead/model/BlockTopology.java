package bulkhead.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A wide topology to measure and test with: data centres of five components each (proxy, application, cache, database proxy,
 * database), five data centres to a block. All proxies are one group; in each block the applications are a group that the block's
 * proxies call, and the databases one that its database proxies call. One flow runs over everything.
 */
public final class BlockTopology {
    private static final int BLOCK = 5;
    private static final List<String> KINDS = List.of("haproxy", "php-fpm", "keydb", "maxscale", "mariadb");

    private final List<Element> elements = new ArrayList<>();
    private final int dataCentres;

    private BlockTopology(int dataCentres) {
        this.dataCentres = dataCentres;
    }

    /** Of {@code dataCentres}, a multiple of five, with so many instances of each component: five components each and two more. */
    public static Topology of(int dataCentres, int instances) {
        return new BlockTopology(dataCentres).topology(instances);
    }

    private Topology topology(int instances) {
        elements.add(Component.of(Id.of("users"), "", "clients", Optional.empty()));
        elements.add(Component.of(Id.of("edge"), "", "edge", Optional.empty()));
        IntStream.range(0, dataCentres).forEach(number -> dataCentre(number, instances));
        group("proxies", IntStream.range(0, dataCentres).mapToObj(number -> "haproxy" + number));
        for (int block = 0; block < dataCentres / BLOCK; block++) {
            group("apps" + block, block(block, "php-fpm"));
            group("databases" + block, block(block, "mariadb"));
        }
        calls("users", "edge");
        calls("edge", "proxies");
        elements.add(new Flow(Id.of("work"), "", Id.of("users"),
                new Demand(Optional.of(Quantity.assumed(500, Unit.PER_SECOND)), Optional.empty(), Optional.empty()),
                Objectives.NONE, Map.of(), Extras.NONE));
        return Topology.of(elements);
    }

    private void dataCentre(int number, int instances) {
        var place = Id.of("dc" + number);
        elements.add(new Place(place, "", PlaceLevel.DATA_CENTRE, Optional.empty(), Optional.empty(), available(99.9), Map.of(),
                Extras.NONE));
        KINDS.forEach(kind -> elements.add(Component.of(Id.of(kind + number), "", kind, Optional.of(place))
                .withInstances(Quantity.assumed(instances, Unit.ONE)).withReliability(available(99))));
        calls("haproxy" + number, "apps" + number / BLOCK);
        calls("php-fpm" + number, "keydb" + number);
        calls("php-fpm" + number, "maxscale" + number);
        calls("maxscale" + number, "databases" + number / BLOCK);
    }

    private static Stream<String> block(int block, String kind) {
        return IntStream.range(block * BLOCK, (block + 1) * BLOCK).mapToObj(number -> kind + number);
    }

    private void group(String id, Stream<String> members) {
        elements.add(Group.of(Id.of(id), "", members.map(Id::of).map(Member::active).toList()));
    }

    private void calls(String from, String to) {
        elements.add(Link.of(Id.of(from + "->" + to), LinkKind.CALLS, Id.of(from), Id.of(to)));
    }

    private static Reliability available(double percent) {
        return Reliability.available(Quantity.assumed(percent, Unit.PERCENT));
    }
}
