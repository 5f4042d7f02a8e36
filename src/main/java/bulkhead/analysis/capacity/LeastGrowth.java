package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.deployment.Deployment;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * After each single loss a factor up to which flows can grow for certain, as groups balance: {@code byLoss[loss][flow]}, that of
 * all together behind the last flow. It is their headroom then, or less where the loss also relieves somebody; without limit
 * where nothing limits them, and for flows that the loss takes down.
 */
public record LeastGrowth(List<Event> losses, double[][] byLoss) {
    /**
     * Each loss with others that do the same, as that one.
     *
     * @throws CancellationException when the thread is interrupted
     */
    public static LeastGrowth of(Deployment deployment) {
        var network = Network.of(deployment);
        var bands = Bands.of(network);
        var structures = bands.structures();
        var losses = Losses.of(network, structures).stream().map(List::getFirst).toList();
        var demands = network.flows.stream().map(flow -> FlowDemand.of(deployment, flow)).toList();
        var peaks = demands.stream().mapToDouble(demand -> demand.in(LoadCase.PEAK).map(rate -> rate.base()).orElse(0.0)).toArray();
        var load = new Load(network, bands, structures, peaks);
        var growth = new Growth(network, Rating.emergency(network, new Provenance(network, demands, LoadCase.PEAK)), load);
        var least = new LeastGrowth(losses, new double[losses.size()][]);
        Sweep.over(losses.size(), least.follower(load, growth), () -> {
            var other = new Load(network, bands, structures, peaks);
            return least.follower(other, growth.of(other));
        });
        return least;
    }

    private IntConsumer follower(Load load, Growth growth) {
        return number -> {
            load.lose(losses.get(number));
            byLoss[number] = factors(load, growth);
        };
    }

    private static double[] factors(Load load, Growth growth) {
        var factors = new double[load.flows() + 1];
        Arrays.fill(factors, Double.POSITIVE_INFINITY);
        for (int flow = 0; flow < load.flows(); flow++) {
            if (load.flow(flow).up()) {
                factors[flow] = growth.now(flow);
                factors[load.flows()] = growth.now(growth.together());
            }
        }
        return factors;
    }
}
