package bulkhead.analysis.capacity;

import bulkhead.model.Redundancy;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws how far copies of one flow's writes can get, whatever is dead. */
final class CopyDrawing {
    private final Network network;
    private final int flow;

    CopyDrawing(Network network, int flow) {
        this.network = network;
        this.flow = flow;
    }

    CopySource ofTier(int tier, List<Pool> into, int first) {
        var pools = into.stream().mapToInt(Pool::number).toArray();
        var holders = network.holders(tier);
        var members = network.tiers.get(tier).members();
        var whole = into.stream().allMatch(pool -> pool.targets().length == members.length);
        return source(tier, pools, holders, IntStream.concat(Arrays.stream(members), Arrays.stream(holders)), first,
                whole ? members : Ints.NONE);
    }

    CopySource ofComponent(int component, int first) {
        return source(-1, Ints.NONE, new int[]{component}, IntStream.of(component), first, Ints.NONE);
    }

    private CopySource source(int tier, int[] pools, int[] holders, IntStream from, int first, int[] home) {
        var footprint = new TreeSet<Integer>();
        var next = new java.util.ArrayDeque<Integer>();
        from.filter(footprint::add).forEach(next::add);
        while (!next.isEmpty()) {
            network.replications(flow, next.pop()).stream().flatMapToInt(arc -> Arrays.stream(arc.targets()))
                    .flatMap(target -> IntStream.concat(IntStream.of(target), alongWith(target)))
                    .filter(footprint::add).forEach(next::add);
        }
        var reached = footprint.stream().mapToInt(Integer::intValue).toArray();
        var cells = IntStream.concat(Arrays.stream(reached).flatMap(component -> Arrays.stream(network.cellsOf[component])),
                Arrays.stream(reached).map(network::tierOf).filter(of -> of >= 0).distinct().mapToObj(network.tiers::get)
                        .filter(Tier::hasPrimary).mapToInt(Tier::seat)).toArray();
        return new CopySource(tier, pools, holders, reached, first, cells,
                !Arrays.stream(home).boxed().collect(Collectors.toSet()).containsAll(footprint));
    }

    /** In some groups whatever one member gets reaches the others. */
    private IntStream alongWith(int target) {
        var tier = network.tierOf(target);
        return switch (tier < 0 ? null : network.tiers.get(tier).group().redundancy()) {
            case Redundancy.Partitioned _, Redundancy.MultiPrimary() -> Arrays.stream(network.tiers.get(tier).members());
            case null, default -> IntStream.empty();
        };
    }
}
