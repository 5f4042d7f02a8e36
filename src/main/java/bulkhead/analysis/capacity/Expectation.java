package bulkhead.analysis.capacity;

import bulkhead.model.Flow;
import java.util.List;

/**
 * How many times its demand of now each flow has in a coming month: (1 + g)^m, month 0 is now. Growth that nobody states is none;
 * nothing shrinks by more than all of it. Months are told up to {@value #LAST}.
 */
final class Expectation {
    /** A hundred years: what comes later comes never. */
    static final int LAST = 1200;

    private final int last;
    private final double[][] factors;

    Expectation(List<Flow> flows) {
        last = flows.stream().anyMatch(flow -> factor(flow, 1) > 1) ? LAST : 0;
        factors = flows.stream().map(flow -> {
            var all = new double[last + 1];
            for (int month = 0; month <= last; month++) {
                all[month] = factor(flow, month);
            }
            return all;
        }).toArray(double[][]::new);
    }

    static double factor(Flow flow, int month) {
        return Math.pow(1 + Math.max(-1, flow.demand().growth().map(growth -> growth.base()).orElse(0.0)), month);
    }

    /** The last month in which anything can come for the first time: now, where nothing grows. */
    int last() {
        return last;
    }

    double factor(int flow, int month) {
        return factors[flow][month];
    }
}
