package bulkhead.editor.inspector;

import bulkhead.analysis.Report;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Scheduler;
import bulkhead.model.Id;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.application.Platform;

/**
 * Works something out about a flow while somebody looks at it, off the window's thread; another flow stops what is being worked
 * out.
 */
final class FlowAnswer<A> implements AutoCloseable {
    private final A failed;
    private final Runnable whenKnown;
    private final Scheduler<Asked, A> scheduler;
    private Optional<Asked> asked = Optional.empty();
    private Optional<A> known = Optional.empty();

    private record Asked(Judgement judgement, Id flow) {
        boolean is(Judgement other, Id otherFlow) {
            return judgement == other && flow.equals(otherFlow);
        }
    }

    /** @param failed what is answered where it can't be worked out */
    FlowAnswer(String name, BiFunction<Report, Id, A> work, A failed, Runnable whenKnown) {
        this.failed = failed;
        this.whenKnown = whenKnown;
        this.scheduler = new Scheduler<>(name, question -> work.apply(question.judgement().report(), question.flow()),
                Scheduler.QUIET,
                Platform::runLater);
    }

    /** Empty until it is known, and asked for by that. */
    Optional<A> of(Judgement judgement, Id flow) {
        if (asked.filter(latest -> latest.is(judgement, flow)).isEmpty()) {
            var next = new Asked(judgement, flow);
            asked = Optional.of(next);
            known = Optional.empty();
            scheduler.request(next, this::worked);
        }
        return known;
    }

    private void worked(Scheduler.Outcome<Asked, A> outcome) {
        if (asked.filter(latest -> latest == outcome.input()).isPresent()) {
            known = Optional.of(outcome instanceof Scheduler.Outcome.Done<Asked, A>(var _, var answer) ? answer : failed);
            whenKnown.run();
        }
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
