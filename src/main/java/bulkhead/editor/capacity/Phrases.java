package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.failure.Event;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.rules.Sentences;
import java.util.Optional;

/** What several cells say alike. */
record Phrases(Session session, Labels labels) {
    /** "month 14", with the month after a loss where that is sooner. */
    String runs(Runs runs, Figures figures) {
        return switch (runs) {
            case Runs.Working() -> labels.now("working");
            case Runs.Until(var well, var after, var from) -> sooner(well, after)
                    ? labels.now("runway.both", month(well, from, figures), month(after, from, figures)) : month(well, from, figures);
        };
    }

    private static boolean sooner(Optional<Breach> well, Optional<Breach> after) {
        return after.isPresent() && (well.isEmpty() || after.get().month() < well.get().month());
    }

    private String month(Optional<Breach> breach, int from, Figures figures) {
        return breach.map(first -> first.month() == 0 ? labels.now("runway.now")
                : labels.now(first.month() == from ? "runway.by" : "runway.month", figures.number(first.month(), 0)))
                .orElseGet(() -> labels.now("runway.endless"));
    }

    String event(Event event) {
        return new Sentences(session.judgementProperty().get().map(latest -> latest.document().topology())
                .orElse(session.document().topology()), labels.locale()).event(event);
    }
}
