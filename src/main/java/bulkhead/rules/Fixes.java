package bulkhead.rules;

import bulkhead.edit.Edit;
import bulkhead.model.Document;
import bulkhead.model.InvalidTopology;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * What can be done about one finding: at most {@value #MOST} changes of different sorts, best first, each tried by running the
 * analysis again: the finding is gone and no new error stands. {@code tried} is how many changes were looked at. Costs an
 * analysis for each, so ask when somebody looks at the finding, off the window's thread. Stops with a {@link
 * CancellationException} when its thread is interrupted.
 */
public record Fixes(List<Offer> offers, int tried) {
    public static final int MOST = 3;
    /** Beyond this many changes nobody waits any longer. */
    static final int MOST_TRIES = 2000;

    public Fixes {
        offers = List.copyOf(offers);
    }

    /** The finding must be one of this inspection. The edits hold for its document and for none that was changed since. */
    public static Fixes of(Finding finding, Inspection inspection) {
        var rule = Rules.byId(finding.rule()).orElseThrow();
        var trial = new Trial(rule, finding, inspection);
        var offers = new ArrayList<Offer>();
        var tried = 0;
        Iterator<Fix> candidates = rule.fixes(finding, inspection).iterator();
        while (offers.size() < MOST && tried < MOST_TRIES && candidates.hasNext()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            var fix = candidates.next();
            if (offers.stream().noneMatch(offer -> offer.fix().sort().equals(fix.sort()))) {
                tried++;
                trial.of(fix).ifPresent(offers::add);
            }
        }
        return new Fixes(offers, tried);
    }

    /** The document after an edit; empty where the edit can't be done or does nothing. */
    static Optional<Document> after(Edit edit, Document document) {
        try {
            return Optional.of(edit.apply(document)).filter(after -> after.topology() != document.topology());
        } catch (InvalidTopology _) {
            return Optional.empty();
        }
    }
}
