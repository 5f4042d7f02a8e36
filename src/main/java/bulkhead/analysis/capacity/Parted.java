package bulkhead.analysis.capacity;

import bulkhead.model.Redundancy;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The cells of a partitioned group, how copies are dealt over them, and how many of them are kept and must answer a read. */
record Parted(int[] cells, Placement placement, int factor, int required) {
    static Optional<Parted> of(Network network, Tier tier) {
        if (!(tier.group().redundancy() instanceof Redundancy.Partitioned(var factor, var required, var domain, var _))) {
            return Optional.empty();
        }
        var cells = Arrays.stream(tier.members()).flatMap(member -> Arrays.stream(network.cellsOf[member])).toArray();
        var places = Arrays.stream(cells).mapToObj(cell -> network.cells.get(cell).places()).toList();
        var weights = Arrays.stream(cells).mapToDouble(cell -> network.weight(network.componentOf(cell))).toArray();
        return Optional.of(new Parted(cells, new Placement(network.deployment.topology(), places, weights, domain), factor.count(), required.count()));
    }

    /** Of each record, by cell, what all its instances keep together while so many live. */
    double[] copies(IntUnaryOperator live) {
        return placement.copies(Arrays.stream(cells).map(live).toArray(), factor);
    }
}
