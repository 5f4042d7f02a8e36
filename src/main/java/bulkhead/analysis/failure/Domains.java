package bulkhead.analysis.failure;

import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The failure domains over which a partitioned group spreads its copies: the places of one level, the innermost where several of
 * that level are nested. Instances without a place of that level are one domain together. Without a stated level it is the
 * highest at which instances differ; where they differ at none, all are one domain.
 */
public final class Domains {
    /** One instance and where it stands. */
    record Stood(Id component, int number, List<Id> places) {
    }

    private final Topology topology;
    private final Map<Optional<Id>, List<Stood>> byPlace = new LinkedHashMap<>();
    private final Optional<PlaceLevel> level;

    Domains(Topology topology, List<Stood> nodes, Optional<PlaceLevel> stated) {
        this.topology = topology;
        this.level = stated.or(() -> Stream.of(PlaceLevel.values())
                .filter(each -> nodes.stream().map(node -> at(topology, node.places(), each)).distinct().count() > 1).findFirst());
        nodes.forEach(node -> byPlace.computeIfAbsent(of(node.places()), _ -> new ArrayList<>()).add(node));
    }

    Optional<Id> of(List<Id> places) {
        return level.flatMap(each -> at(topology, places, each));
    }

    int count() {
        return byPlace.size();
    }

    /** The first instances of each domain in turn: how a cluster tool deals masters. */
    Set<Stood> masters(int howMany) {
        var masters = new LinkedHashSet<Stood>();
        for (int turn = 0; masters.size() < howMany; turn++) {
            for (var nodes : byPlace.values()) {
                if (turn < nodes.size() && masters.size() < howMany) {
                    masters.add(nodes.get(turn));
                }
            }
        }
        return masters;
    }

    /** The innermost place of a level of some that are nested, the innermost first. */
    public static Optional<Id> at(Topology topology, List<Id> places, PlaceLevel wanted) {
        return places.stream().filter(place -> topology.places().get(place).level() == wanted).findFirst();
    }
}
