package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Breach;
import bulkhead.analysis.capacity.Gap;
import bulkhead.analysis.failure.Event;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.session.Session;
import bulkhead.rules.Sentences;
import java.util.Optional;
import java.util.stream.Collectors;

/** What several cells say alike. */
record Phrases(Session session, Labels labels) {
    /** "month 14" while all is well. */
    String allWell(Runs runs, Figures figures) {
        return switch (runs) {
            case Runs.Working() -> labels.now("working");
            case Runs.Until(var well, var _, var from) -> month(well, from, figures);
        };
    }

    /** The same after the loss that brings it soonest. */
    String afterLoss(Runs runs, Figures figures) {
        return switch (runs) {
            case Runs.Working() -> labels.now("working");
            case Runs.Until(var _, var after, var from) -> month(after, from, figures);
        };
    }

    private String month(Optional<Breach> breach, int from, Figures figures) {
        return breach.map(first -> first.month() == 0 ? labels.now("runway.now")
                : labels.now(first.month() == from ? "runway.by" : "runway.month", figures.number(first.month(), 0)))
                .orElseGet(() -> labels.now("runway.endless"));
    }

    /** "Missing in Zone A: 1, Zone B: 2"; nothing where it stands nowhere. */
    String places(Gap gap, Figures figures) {
        var topology = session.document().topology();
        var each = gap.byPlace().entrySet().stream().flatMap(missing -> missing.getKey().stream()
                .map(place -> topology.label(place) + ": " + figures.number(missing.getValue(), 0)))
                        .collect(Collectors.joining(", "));
        return each.isEmpty() ? "" : labels.now("missing.places", each);
    }

    String event(Event event) {
        return new Sentences(session.judgementProperty().get().map(latest -> latest.document().topology())
                .orElse(session.document().topology()), labels.locale()).event(event);
    }
}
