package bulkhead.editor.capacity;

import bulkhead.analysis.capacity.Endless;
import bulkhead.editor.look.Figures;
import bulkhead.editor.look.Labels;
import bulkhead.editor.look.Telling;
import bulkhead.editor.session.Session;
import bulkhead.model.Id;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why there are no figures: the components among which calls run round without end; none where there are figures. */
record Untold(List<Id> circle) {
    static final Untold NO = new Untold(List.of());

    Untold {
        circle = List.copyOf(circle);
    }

    static Untold component(Endless endless, Id component) {
        return endless.components().contains(component) ? new Untold(endless.circle()) : NO;
    }

    static Untold flow(Endless endless, Id flow) {
        return endless.flows().contains(flow) ? new Untold(endless.circle()) : NO;
    }

    /** Tells so instead, with a way to the circle. */
    static <L> BiFunction<L, Figures, Telling> or(Function<L, Untold> of, Session session, Labels labels, BiFunction<L, Figures, Telling> told) {
        return (line, figures) -> of.apply(line).circle.isEmpty() ? told.apply(line, figures) : of.apply(line).telling(session, labels);
    }

    private Telling telling(Session session, Labels labels) {
        return Telling.of(labels.now("untold.endless"), circle.getFirst(), "name").remarking(labels.now("untold.why",
                circle.stream().map(session.document().topology()::label).collect(Collectors.joining(", "))));
    }
}
