package bulkhead.analysis.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueTest {
    /** Two of three busy: 4 in 9 wait, each of them a service time on average. */
    @Test
    void twoBusyOfThreeAreWorkedOutByHand() {
        var queue = new Queue(3, 20, 0.1);
        assertEquals(2, queue.busy());
        assertEquals(2.0 / 3, queue.utilisation().orElseThrow());
        assertEquals(4.0 / 9, queue.waiting().orElseThrow(), 1e-15);
        assertEquals(4.0 / 90, queue.meanWait().orElseThrow(), 1e-15);
        assertEquals(8.0 / 9, queue.length().orElseThrow(), 1e-14);
        assertEquals(0, queue.wait(0.5).orElseThrow());
        assertEquals(0.1 * Math.log(4.0 / 9 / 0.01), queue.wait(0.99).orElseThrow(), 1e-13);
    }

    @Test
    void oneServerAnswersExponentiallyAsTheTextbookSays() {
        var queue = new Queue(1, 6, 0.1);
        for (double share : new double[] {0.5, 0.95, 0.99, 0.999}) {
            assertEquals(-0.25 * Math.log(1 - share), queue.response(share).orElseThrow(), 1e-8);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0.8", "3, 2", "24, 20", "4, 3", "50, 10"})
    void waitsAndAnswersAreThoseOfASimulation(int servers, double busy) {
        var queue = new Queue(servers, busy * 10, 0.1);
        var seed = 20260601L;
        var times = simulated(queue, 400_000, new Random(seed));
        var waited = times[0];
        assertEquals(queue.waiting().orElseThrow(), (double) Arrays.stream(waited).filter(wait -> wait > 0).count() / waited.length, 0.02, "seed " + seed);
        assertEquals(queue.meanWait().orElseThrow(), Arrays.stream(waited).average().orElseThrow(), 0.05 * queue.meanWait().orElseThrow() + 1e-4, "seed " + seed);
        assertEquals(queue.wait(0.99).orElseThrow(), quantile(waited, 0.99), 0.07 * queue.wait(0.99).orElseThrow() + 1e-3, "seed " + seed);
        assertEquals(queue.response(0.95).orElseThrow(), quantile(times[1], 0.95), 0.05 * queue.response(0.95).orElseThrow(), "seed " + seed);
    }

    private static double quantile(double[] times, double share) {
        return Arrays.stream(times).sorted().toArray()[(int) (times.length * share)];
    }

    /** Waits and answers of requests served in the order they come in. */
    static double[][] simulated(Queue queue, int requests, Random random) {
        var free = new PriorityQueue<Double>();
        for (int server = 0; server < queue.servers(); server++) {
            free.add(0.0);
        }
        var times = new double[2][requests];
        var now = 0.0;
        for (int request = 0; request < requests; request++) {
            now -= Math.log(1 - random.nextDouble()) / queue.arrivals();
            var start = Math.max(now, free.remove());
            var end = start - Math.log(1 - random.nextDouble()) * queue.seconds();
            free.add(end);
            times[0][request] = start - now;
            times[1][request] = end - now;
        }
        return times;
    }

    @Test
    void withoutSteadyStateNothingIsSaid() {
        for (var queue : new Queue[] {new Queue(3, 30, 0.1), new Queue(3, 1e100, 0.1), new Queue(0, 1, 0.1), new Queue(0, 1, 0)}) {
            assertFalse(queue.steady());
            assertEquals(OptionalDouble.empty(), queue.waiting());
            assertEquals(OptionalDouble.empty(), queue.meanWait());
            assertEquals(OptionalDouble.empty(), queue.length());
            assertEquals(OptionalDouble.empty(), queue.wait(0.99));
            assertEquals(OptionalDouble.empty(), queue.response(0.99));
        }
    }

    @Test
    void whereNothingArrivesOrServiceTakesNoTimeNothingWaits() {
        for (var queue : new Queue[] {new Queue(3, 0, 0.1), new Queue(0, 0, 0.1), new Queue(3, 1e6, 0)}) {
            assertTrue(queue.steady());
            assertEquals(0, queue.waiting().orElseThrow());
            assertEquals(0, queue.meanWait().orElseThrow());
            assertEquals(0, queue.wait(0.99).orElseThrow());
            assertTrue(Double.isFinite(queue.response(0.99).orElseThrow()));
        }
    }

    @Test
    void tenThousandServersNearlyBusyAreNoTrouble() {
        var queue = new Queue(10_000, 99_900, 0.1);
        assertTrue(queue.waiting().orElseThrow() > 0.8);
        assertTrue(queue.response(0.99).orElseThrow() > queue.wait(0.99).orElseThrow());
    }
}
