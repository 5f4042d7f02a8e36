package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What one call a second of each flow costs every cell, all well; any demand is a sum of these. Immutable, may be shared by
 * threads.
 */
final class UnitLoads {
    private final Network network;
    private final Survivors survivors;
    private final double[][] full;
    private final double[][] shared;

    /** {@code ofOne} has one call a second of each flow, all well. */
    UnitLoads(Network network, Load ofOne) {
        this.network = network;
        survivors = ofOne.survivors();
        full = rows(ofOne.flows(), (flow, cell) -> ofOne.flow(flow).full(cell));
        shared = rows(ofOne.flows(), (flow, cell) -> ofOne.flow(flow).shared(cell));
    }

    @FunctionalInterface
    private interface Entry {
        double at(int flow, int cell);
    }

    private double[][] rows(int flows, Entry entry) {
        return IntStream.range(0, flows).mapToObj(flow -> IntStream.range(0, network.size())
                .mapToDouble(cell -> entry.at(flow, cell)).toArray()).toArray(double[][]::new);
    }

    /** Of one instance of a cell, for one call of a flow. */
    double ofOne(int flow, int cell) {
        return full[flow][cell] + (survivors.live(cell) == 0 ? 0 : shared[flow][cell] / survivors.live(cell));
    }

    Survivors survivors() {
        return survivors;
    }

    /** {@code demand} a second of each flow. */
    Carried times(double[] demand) {
        return new Sum(added(full, demand), added(shared, demand));
    }

    private double[] added(double[][] rows, double[] demand) {
        var sum = new double[network.size()];
        for (int flow = 0; flow < rows.length; flow++) {
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += demand[flow] * rows[flow][cell];
            }
        }
        return sum;
    }

    private final class Sum implements Carried {
        private final double[] fullNow;
        private final double[] sharedNow;

        Sum(double[] fullNow, double[] sharedNow) {
            this.fullNow = fullNow;
            this.sharedNow = sharedNow;
        }

        @Override
        public Survivors survivors() {
            return survivors;
        }

        @Override
        public double ofOne(int cell) {
            return fullNow[cell] + (survivors.live(cell) == 0 ? 0 : sharedNow[cell] / survivors.live(cell));
        }

        @Override
        public double full(int cell) {
            return fullNow[cell];
        }

        @Override
        public double shared(int cell) {
            return sharedNow[cell];
        }

        @Override
        public double busiest(int component) {
            return Arrays.stream(survivors.cells(component)).filter(cell -> survivors.live(cell) > 0).mapToDouble(this::ofOne)
                    .max().orElse(0);
        }

        @Override
        public double offered(int component) {
            return Arrays.stream(survivors.cells(component)).mapToDouble(cell -> fullNow[cell] * survivors.live(cell)
                    + sharedNow[cell]).sum();
        }
    }
}
