package bulkhead.analysis.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimesTest {
    private final Times times = new Times();

    @Test
    void anExponentialTimeHasItsQuantiles() {
        quantiles(times.exponential(2), 2, 2 * Math.log(2), 2 * Math.log(20), 2 * Math.log(100));
    }

    @Test
    void aFixedTimeIsItselfInAllCases() {
        quantiles(times.fixed(0.25), 0.25, 0.25, 0.25, 0.25);
        quantiles(times.repeated(1e9, times.fixed(0.25)), 0.25e9, 0.25e9, 0.25e9, 0.25e9);
    }

    @Test
    void nothingTakesNoTime() {
        quantiles(times.fixed(0), 0, 0, 0, 0);
    }

    /** Three of mean 1 in turn: the quantiles of the gamma distribution of shape 3, half those of χ² with six degrees of freedom. */
    @Test
    void threeInTurnAreAGammaDistribution() {
        quantiles(times.repeated(3, times.exponential(1)), 3, 5.348120627 / 2, 12.59158724 / 2, 16.81189383 / 2);
    }

    /** 1 − e^(−t) with chance 0.2, at once otherwise. */
    @Test
    void whatOnlyHappensSometimesTakesNoTimeOtherwise() {
        quantiles(times.oneOf(List.of(0.2), List.of(times.exponential(1))), 0.2, 0, Math.log(4), Math.log(20));
    }

    /** A wait and a service time one after the other are what the queue says of itself. */
    @Test
    void aWaitAndAServiceAreTheResponseOfTheQueue() {
        var queue = new Queue(3, 25, 0.1);
        var wait = times.oneOf(List.of(queue.waiting().orElseThrow()), List.of(times.exponential(queue.meanWaitOfThoseWhoWait())));
        quantiles(times.inTurn(List.of(wait, times.exponential(0.1))), queue.meanWait().orElseThrow() + 0.1, queue.response(0.5).orElseThrow(),
                queue.response(0.95).orElseThrow(), queue.response(0.99).orElseThrow());
    }

    /** Far apart: the short one is far below a step of the grid. Its mean still counts; the grid spreads it by √(mean × step) at most. */
    @Test
    void manyShortOnesAddUpBesideOneLong() {
        var all = times.inTurn(List.of(times.repeated(100_000, times.exponential(1e-4)), times.fixed(90)));
        var grid = Grid.of(times, all);
        var spread = Math.sqrt(10 * grid.step());
        assertEquals(100, times.mean(all), 1e-9);
        assertEquals(100, grid.quantile(0.5), 0.1 * spread);
        assertEquals(100, grid.quantile(0.99), 3 * spread);
        assertTrue(spread < 0.01 * 100, "less than a hundredth of the whole");
    }

    private void quantiles(int part, double mean, double half, double most, double nearlyAll) {
        var grid = Grid.of(times, part);
        assertEquals(mean, times.mean(part), mean * 1e-12);
        assertEquals(half, grid.quantile(0.5), tolerance(half, grid));
        assertEquals(most, grid.quantile(0.95), tolerance(most, grid));
        assertEquals(nearlyAll, grid.quantile(0.99), tolerance(nearlyAll, grid));
    }

    private static double tolerance(double value, Grid grid) {
        return 2e-4 * value + grid.step();
    }
}
