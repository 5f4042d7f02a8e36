package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How far flows can grow, each alone, the others staying, or all together, until an instance reaches its target: the smallest (target × rate −
 * others' load) ÷ own load. Exact, since how calls are dealt doesn't depend on how many there are. Never below zero: the others
 * alone may be too much.
 */
final class Growth {
    /** A loss seldom changes all of so many. */
    private static final int FEW = 32;
    private static final int NOWHERE = -1;

    private final Network network;
    private final Rating rating;
    private final Load load;
    private final double[][] factors;
    /** By flow, the few cells that let it grow least, all well. */
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

    /** Of equally tight ones the first come first. */
    private static int[] tightestFirst(double[] factors) {
        var tightest = new int[FEW];
        var size = 0;
        for (int cell = 0; cell < factors.length; cell++) {
            if (Double.isFinite(factors[cell]) && (size < FEW || factors[cell] < factors[tightest[FEW - 1]])) {
                var place = size < FEW ? size++ : FEW - 1;
                for (; place > 0 && factors[cell] < factors[tightest[place - 1]]; place--) {
                    tightest[place] = tightest[place - 1];
                }
                tightest[place] = cell;
            }
        }
        return Arrays.copyOf(tightest, size);
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
        var tightest = tightestUnchanged(flow);
        return tightest == NOWHERE ? least : Math.min(least, factors[flow][tightest]);
    }

    /** The cell that the loss leaves as it is and that lets the flow grow least, of equal ones the first. */
    private int tightestUnchanged(int flow) {
        var few = tightestFirst[flow];
        for (int cell : few) {
            if (!load.changedCells().contains(cell)) {
                return cell;
            }
        }
        return few.length < FEW ? NOWHERE : tightestOfAllUnchanged(factors[flow]);
    }

    private int tightestOfAllUnchanged(double[] factors) {
        var tightest = NOWHERE;
        for (int cell = 0; cell < factors.length; cell++) {
            if (!load.changedCells().contains(cell) && Double.isFinite(factors[cell])
                    && (tightest == NOWHERE || factors[cell] < factors[tightest])) {
                tightest = cell;
            }
        }
        return tightest;
    }

    /** Who says so. */
    Optional<Id> bottleneckNow(int flow) {
        var changed = load.changedCells();
        var unchanged = IntStream.of(tightestUnchanged(flow)).filter(cell -> cell != NOWHERE);
        return IntStream.concat(IntStream.range(0, changed.size()).map(changed::at), unchanged).boxed()
                .min(Comparator.<Integer>comparingDouble(cell -> factor(flow, cell)).thenComparing(Comparator.naturalOrder())).filter(cell -> Double.isFinite(factor(flow, cell)))
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
