package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An amount dealt over several by their weights, each getting no less than its least and no more than its most: everybody gets the
 * same multiple (the level) of his weight, but for those whom a limit stops.
 */
record Filling(double[] weight, double[] least, double[] most) {
    /** The amount lies between the sums of what is least and most; weights are above zero. */
    double[] deal(double amount) {
        var even = amount / Arrays.stream(weight).sum();
        var free = IntStream.range(0, weight.length).allMatch(i -> least[i] <= even * weight[i] && even * weight[i] <= most[i]);
        return dealtAt(free ? even : level(amount)).toArray();
    }

    private DoubleStream dealtAt(double level) {
        return IntStream.range(0, weight.length).mapToDouble(i -> Math.clamp(level * weight[i], least[i], most[i]));
    }

    /** The sum rises with the level in straight lines from mark to mark, where somebody leaves his least or gets to his most. */
    private double level(double amount) {
        var marks = IntStream.range(0, weight.length).boxed().flatMap(i -> DoubleStream.of(least[i] / weight[i], most[i] / weight[i]).boxed())
                .mapToDouble(Double::doubleValue).sorted().toArray();
        var first = 0;
        for (int step = Integer.highestOneBit(marks.length); step > 0; step /= 2) {
            first += first + step < marks.length && dealtAt(marks[first + step]).sum() <= amount ? step : 0;
        }
        var mark = marks[first];
        var rise = IntStream.range(0, weight.length).filter(i -> least[i] <= mark * weight[i] && mark * weight[i] < most[i])
                .mapToDouble(i -> weight[i]).sum();
        return rise == 0 ? mark : mark + (amount - dealtAt(mark).sum()) / rise;
    }
}
