package bulkhead.editor.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works out something about the latest state of something, on a thread of its own: after a short quiet time, so that a row of
 * edits costs one run, and never twice at once: a new request interrupts the run that has become stale. Outcomes are handed over
 * on the thread of {@code delivery}. Called from one thread only.
 */
public final class Scheduler<I, O> implements AutoCloseable {
    /** Long enough to wait for the next keystroke, short enough not to be felt. */
    public static final Duration QUIET = Duration.ofMillis(120);

    private final Function<I, O> work;
    private final Duration quiet;
    private final Executor delivery;
    private final ScheduledThreadPoolExecutor worker;
    private Optional<I> wanted = Optional.empty();
    private Future<?> running = CompletableFuture.completedFuture(null);

    /** The name is that of the thread. */
    public Scheduler(String name, Function<I, O> work, Duration quiet, Executor delivery) {
        this.work = work;
        this.quiet = quiet;
        this.delivery = delivery;
        this.worker = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        worker.setRemoveOnCancelPolicy(true);
    }

    /** How a run ended. */
    public sealed interface Outcome<I, O> {
        I input();

        record Done<I, O>(I input, O result) implements Outcome<I, O> {
        }

        record Failed<I, O>(I input, Throwable cause) implements Outcome<I, O> {
        }
    }

    /**
     * Works on the input instead of whatever was asked for before; a run that is interrupted is not heard of again unless it ends
     * all the same.
     */
    public void request(I input, Consumer<Outcome<I, O>> whenDone) {
        forget();
        wanted = Optional.of(input);
        running = worker.schedule(() -> {
            var outcome = outcome(input);
            delivery.execute(() -> whenDone.accept(outcome));
        }, quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was asked for last, unless it was dropped since. */
    Optional<I> wanted() {
        return wanted;
    }

    /** Drops whatever was asked for. */
    public void forget() {
        running.cancel(true);
        wanted = Optional.empty();
    }

    private Outcome<I, O> outcome(I input) {
        try {
            return new Outcome.Done<>(input, work.apply(input));
        } catch (RuntimeException | Error failure) {
            return new Outcome.Failed<>(input, failure);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
