package bulkhead.analysis.capacity;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Follows numbered losses on as many threads as there are processors, whichever is free taking the next few; what comes
 * out doesn't depend on how many there are.
 */
final class Sweep {
    /** So many are worth a thread of their own. */
    private static final int WORTH = 256;
    private static final int FEW = 16;

    private Sweep() {
    }

    /**
     * All who followed any, each on one thread: the first and as many others as it takes. Each is told rising numbers.
     *
     * @throws CancellationException when the calling thread is interrupted
     */
    static <F extends IntConsumer> List<F> over(int losses, F first, Supplier<F> other) {
        var caller = Thread.currentThread();
        var next = new AtomicInteger();
        var followers = Math.min(ForkJoinPool.getCommonPoolParallelism() + 1, 1 + losses / WORTH);
        return IntStream.range(0, followers).parallel().mapToObj(number -> {
            var follower = number == 0 ? first : other.get();
            for (int from = next.getAndAdd(FEW); from < losses; from = next.getAndAdd(FEW)) {
                IntStream.range(from, Math.min(losses, from + FEW)).peek(_ -> stopIfInterrupted(caller)).forEach(follower);
            }
            return follower;
        }).toList();
    }

    private static void stopIfInterrupted(Thread caller) {
        if (caller.isInterrupted()) {
            throw new CancellationException();
        }
    }
}
