package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far flows can grow, each alone, the others staying, or all together, until an instance reaches its target: the smallest (target × rate −
 * others' load) ÷ own load. Exact, since how calls are dealt doesn't depend on how many there are. Never below zero: the others
 * alone may be too much.
 */
final class Growth {
    private final Network network;
    private final Rating rating;
    private final Load load;
    private final double[][] factors;
    private final int[][] tightestFirst;
    private final List<Optional<Id>> bottlenecks;

    /** Of a load that is all well now. */
    Growth(Network network, Rating rating, Load load) {
        this.network = network;
        this.rating = rating;
        this.load = load;
        factors = IntStream.rangeClosed(0, load.flows()).mapToObj(flow -> IntStream.range(0, network.size())
                .mapToDouble(cell -> factor(flow, cell)).toArray()).toArray(double[][]::new);
        tightestFirst = Arrays.stream(factors).map(Growth::tightestFirst).toArray(int[][]::new);
        bottlenecks = Arrays.stream(tightestFirst).map(cells -> Arrays.stream(cells).limit(1)
                .mapToObj(cell -> network.components.get(load.survivors().component(cell)).id()).findFirst()).toList();
    }

    private Growth(Growth of, Load load) {
        network = of.network;
        rating = of.rating;
        this.load = load;
        factors = of.factors;
        tightestFirst = of.tightestFirst;
        bottlenecks = of.bottlenecks;
    }

    /** The same of another load that is the same all well. */
    Growth of(Load other) {
        return new Growth(this, other);
    }

    private static int[] tightestFirst(double[] factors) {
        return IntStream.range(0, factors.length).filter(cell -> Double.isFinite(factors[cell])).boxed()
                .sorted(Comparator.comparing(cell -> factors[cell])).mapToInt(Integer::intValue).toArray();
    }

    /** The number under which all flows together are asked for. */
    int together() {
        return load.flows();
    }

    OptionalDouble allWell(int flow) {
        return Arrays.stream(tightestFirst[flow]).limit(1).mapToDouble(cell -> factors[flow][cell]).findFirst();
    }

    /** The component that lets the flow grow least, all well. */
    Optional<Id> bottleneck(int flow) {
        return bottlenecks.get(flow);
    }

    /** After the loss that the load is of now; without limit where nothing says how much a component on the way can do. */
    double now(int flow) {
        var least = Double.POSITIVE_INFINITY;
        var changed = load.changedCells();
        for (int i = 0; i < changed.size(); i++) {
            least = Math.min(least, factor(flow, changed.at(i)));
        }
        for (int cell : tightestFirst[flow]) {
            if (!changed.contains(cell)) {
                return Math.min(least, factors[flow][cell]);
            }
        }
        return least;
    }

    /** Who says so. */
    Optional<Id> bottleneckNow(int flow) {
        var changed = load.changedCells();
        return Stream.concat(IntStream.range(0, changed.size()).map(changed::at).boxed(),
                        Arrays.stream(tightestFirst[flow]).filter(cell -> !changed.contains(cell)).limit(1).boxed())
                .min(Comparator.comparingDouble(cell -> factor(flow, cell))).filter(cell -> Double.isFinite(factor(flow, cell)))
                .map(cell -> network.components.get(load.survivors().component(cell)).id());
    }

    /** All flows behind the last one are all together. */
    private double factor(int flow, int cell) {
        var own = flow == load.flows() ? load.ofOne(cell) : load.flow(flow).ofOne(cell);
        var component = load.survivors().component(cell);
        if (own == 0 || load.survivors().live(cell) == 0 || Double.isInfinite(network.rate(component))) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, (rating.target(component) * network.rate(component) - (load.ofOne(cell) - own)) / own);
    }
}
