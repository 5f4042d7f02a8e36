package bulkhead.analysis.capacity;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Cells that calls go to, with the weight of each, its dead instances included where callers still believe in them. */
record Hand(int[] cells, double[] weights) {
    Shares shares(Survivors survivors, int flow) {
        return shares(survivors, flow, survivors::live);
    }

    /** {@code believed} are the instances that each cell's weight counts. */
    Shares shares(Survivors survivors, int flow, IntUnaryOperator believed) {
        var total = Arrays.stream(weights).sum();
        var taking = IntStream.range(0, cells.length).filter(i -> weights[i] > 0 && survivors.live(cells[i]) > 0).toArray();
        var parts = Arrays.stream(taking).mapToDouble(i ->
                weights[i] / total * survivors.live(cells[i]) / believed.applyAsInt(cells[i])).toArray();
        var serves = new boolean[taking.length];
        for (int i = 0; i < taking.length; i++) {
            serves[i] = survivors.serves(flow, survivors.component(cells[taking[i]]));
        }
        return taking.length == 0 ? Shares.NONE : Shares.of(Arrays.stream(taking).map(i -> cells[i]).toArray(), parts, serves);
    }
}
