package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Domains;
import bulkhead.model.Id;
import bulkhead.model.PlaceLevel;
import bulkhead.model.Topology;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the copies of each record are dealt over the instances of a partitioned group, told as cells: instances of one member that
 * stand in the same places. First over domains, as evenly as their sizes allow: no domain keeps more copies than it takes for all
 * to find room, and none two fewer than another that has no more instances. Within that by weight, and no instance keeps a record
 * twice. Immutable, may be shared by threads.
 */
public final class Placement {
    /** By level that may be that of the domains, the outermost first, and cell. */
    private final List<int[]> domains;
    private final double[] weights;

    /**
     * @param places by cell, the innermost first
     * @param weights of one instance, by cell; those that weigh nothing keep nothing, unless all do
     * @param stated the level of domains; empty: the outermost at which live instances differ
     */
    public Placement(Topology topology, List<List<Id>> places, double[] weights, Optional<PlaceLevel> stated) {
        domains = stated.map(Stream::of).orElseGet(() -> Stream.of(PlaceLevel.values()))
                .map(level -> numbered(places.stream().map(at -> Domains.at(topology, at, level)).toList())).toList();
        this.weights = Arrays.stream(weights).anyMatch(weight -> weight > 0) ? weights.clone() : ones(weights.length);
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] numbered(List<Optional<Id>> at) {
        var numbers = new HashMap<Optional<Id>, Integer>();
        return at.stream().mapToInt(domain -> numbers.computeIfAbsent(domain, _ -> numbers.size())).toArray();
    }

    /** Of so many copies, how many all live instances of each cell keep together; fewer copies where fewer instances are left. */
    public double[] copies(int[] live, int copies) {
        var room = IntStream.range(0, live.length).mapToDouble(cell -> weights[cell] > 0 ? live[cell] : 0).toArray();
        var weight = IntStream.range(0, live.length).mapToDouble(cell -> room[cell] * weights[cell]).toArray();
        var each = new double[live.length];
        var inDomain = inDomain(room);
        var kept = overDomains(Math.min(copies, Arrays.stream(room).sum()), sums(inDomain, weight), sums(inDomain, room));
        for (int domain = 0; domain < inDomain.length; domain++) {
            var cells = inDomain[domain];
            var dealt = new Filling(picked(cells, weight), new double[cells.length], picked(cells, room)).deal(kept[domain]);
            for (int i = 0; i < cells.length; i++) {
                each[cells[i]] = dealt[i];
            }
        }
        return each;
    }

    private static double[] overDomains(double copies, double[] weight, double[] room) {
        var most = Math.ceil(copies / Math.max(1, room.length));
        while (Arrays.stream(atMost(room, most)).sum() < copies) {
            most++;
        }
        return new Filling(weight, atMost(room, Math.max(0, most - 1)), atMost(room, most)).deal(copies);
    }

    private static double[] atMost(double[] room, double most) {
        return Arrays.stream(room).map(each -> Math.min(each, most)).toArray();
    }

    /** By domain, the cells in it that have room. */
    private int[][] inDomain(double[] room) {
        var cells = IntStream.range(0, room.length).filter(cell -> room[cell] > 0).toArray();
        var domain = domains.stream().filter(level -> Arrays.stream(cells).map(cell -> level[cell]).distinct().count() > 1)
                .findFirst().orElseGet(() -> new int[room.length]);
        return Arrays.stream(cells).map(cell -> domain[cell]).distinct()
                .mapToObj(number -> Arrays.stream(cells).filter(cell -> domain[cell] == number).toArray()).toArray(int[][]::new);
    }

    private static double[] sums(int[][] inDomain, double[] of) {
        return Arrays.stream(inDomain).mapToDouble(cells -> Arrays.stream(cells).mapToDouble(cell -> of[cell]).sum()).toArray();
    }

    private static double[] picked(int[] cells, double[] of) {
        return Arrays.stream(cells).mapToDouble(cell -> of[cell]).toArray();
    }
}
