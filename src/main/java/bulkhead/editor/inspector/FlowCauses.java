package bulkhead.editor.inspector;

import bulkhead.analysis.failure.CauseAnalysis;
import bulkhead.analysis.failure.Causes;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Scheduler;
import bulkhead.model.Id;
import java.util.Optional;
import javafx.application.Platform;

/**
 * Works out what a flow falls by while somebody looks at it, off the window's thread; another flow stops what is being worked
 * out.
 */
final class FlowCauses implements AutoCloseable {
    private static final int ORDER = 2;

    private final Runnable whenKnown;
    private final Scheduler<Asked, Causes> scheduler =
            new Scheduler<>("causes", FlowCauses::answer, Scheduler.QUIET, Platform::runLater);
    private Optional<Asked> asked = Optional.empty();
    private Optional<Causes> known = Optional.empty();

    private record Asked(Judgement judgement, Id flow) {
        boolean is(Judgement other, Id otherFlow) {
            return judgement == other && flow.equals(otherFlow);
        }
    }

    FlowCauses(Runnable whenKnown) {
        this.whenKnown = whenKnown;
    }

    private static Causes answer(Asked asked) {
        var report = asked.judgement().report();
        return new CauseAnalysis(report.deployment()).of(report.flows().get(asked.flow()), ORDER);
    }

    /** Empty until they are known, and asked for by that. */
    Optional<Causes> of(Judgement judgement, Id flow) {
        if (asked.filter(latest -> latest.is(judgement, flow)).isEmpty()) {
            var next = new Asked(judgement, flow);
            asked = Optional.of(next);
            known = Optional.empty();
            scheduler.request(next, this::worked);
        }
        return known;
    }

    private void worked(Scheduler.Outcome<Asked, Causes> outcome) {
        if (asked.filter(latest -> latest == outcome.input()).isPresent()) {
            known = Optional.of(outcome instanceof Scheduler.Outcome.Done(var _, var causes) ? causes
                    : new Causes(Optional.empty(), Optional.empty(), Optional.empty()));
            whenKnown.run();
        }
    }

    @Override
    public void close() {
        scheduler.close();
    }
}
