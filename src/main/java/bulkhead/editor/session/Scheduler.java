package bulkhead.editor.session;

import bulkhead.model.Document;
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
 * Judges documents on a thread of its own: after a short quiet time, so that a row of edits costs one run, and never twice at once: a new request
 * interrupts the run that has become stale. Outcomes are handed over on the thread of {@code delivery}. Called from one thread only.
 */
public final class Scheduler implements AutoCloseable {
    /** Long enough to wait for the next keystroke, short enough not to be felt. */
    public static final Duration QUIET = Duration.ofMillis(120);

    private final Function<Document, Judgement> analysis;
    private final Duration quiet;
    private final Executor delivery;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, task -> {
        var thread = new Thread(task, "analysis");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Document> wanted = Optional.empty();
    private Future<?> running = CompletableFuture.completedFuture(null);

    public Scheduler(Function<Document, Judgement> analysis, Duration quiet, Executor delivery) {
        this.analysis = analysis;
        this.quiet = quiet;
        this.delivery = delivery;
        worker.setRemoveOnCancelPolicy(true);
    }

    /** How a run ended. */
    public sealed interface Outcome {
        Document document();

        record Judged(Document document, Judgement judgement) implements Outcome {
        }

        record Failed(Document document, Throwable cause) implements Outcome {
        }
    }

    /** Judges the document instead of whatever was asked for before; a run that is interrupted is not heard of again unless it ends all the same. */
    public void request(Document document, Consumer<Outcome> whenDone) {
        forget();
        wanted = Optional.of(document);
        running = worker.schedule(() -> {
            var outcome = judged(document);
            delivery.execute(() -> whenDone.accept(outcome));
        }, quiet.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the latest request was for the same matter as this document. */
    boolean judges(Document document) {
        return wanted.filter(latest -> Judgement.sameMatter(latest, document)).isPresent();
    }

    /** Drops whatever was asked for. */
    public void forget() {
        running.cancel(true);
        wanted = Optional.empty();
    }

    private Outcome judged(Document document) {
        try {
            return new Outcome.Judged(document, analysis.apply(document));
        } catch (RuntimeException | Error failure) {
            return new Outcome.Failed(document, failure);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
