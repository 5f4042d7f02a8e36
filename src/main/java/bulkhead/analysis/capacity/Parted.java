package bulkhead.analysis.capacity;

import bulkhead.model.Redundancy;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * The cells of a partitioned group, how many instances of each live and what they keep all well, how copies are dealt over them,
 * and how many of them are kept and must answer a read.
 */
record Parted(int[] cells, int[] liveWell, double[] copiesWell, Placement placement, int factor, int required) {
    static Optional<Parted> of(Network network, Tier tier) {
        if (!(tier.group().redundancy() instanceof Redundancy.Partitioned(var factor, var required, var domain, var _))) {
            return Optional.empty();
        }
        var cells = Arrays.stream(tier.members()).flatMap(member -> Arrays.stream(network.cellsOf[member])).toArray();
        var places = Arrays.stream(cells).mapToObj(cell -> network.cells.get(cell).places()).toList();
        var weights = Arrays.stream(cells).mapToDouble(cell -> network.weight(network.componentOf(cell))).toArray();
        var placement = new Placement(network.deployment.topology(), places, weights, domain);
        var live = Arrays.stream(cells).map(cell -> network.cells.get(cell).size()).toArray();
        return Optional.of(new Parted(cells, live, placement.copies(live, factor.count()), placement, factor.count(), required.count()));
    }

    /** Of each record, by cell, what all its instances keep together while so many live; not to be changed. */
    double[] copies(IntUnaryOperator live) {
        for (int i = 0; i < cells.length; i++) {
            if (live.applyAsInt(cells[i]) != liveWell[i]) {
                return placement.copies(Arrays.stream(cells).map(live).toArray(), factor);
            }
        }
        return copiesWell;
    }
}
