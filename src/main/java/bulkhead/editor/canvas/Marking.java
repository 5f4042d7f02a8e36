package bulkhead.editor.canvas;

import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.Plight;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.Overlay.Mark;
import bulkhead.editor.look.Destinies;
import bulkhead.editor.session.Judgement;
import bulkhead.editor.session.Lost;
import bulkhead.editor.session.Selection;
import bulkhead.editor.session.Sight;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import bulkhead.rules.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What of a judgement is shown on the boxes; how busy they are at the demand somebody looks at, if anybody does. While things are
 * lost, what has become of each takes the place of findings.
 */
final class Marking {
    private Marking() {
    }

    static Overlay of(Optional<Judgement> judgement, Optional<Sight> sight, Selection selection) {
        return new Overlay(judgement.map(Marking::marks).orElse(Map.of()), sight.map(elsewhere -> elsewhere.peak().loads())
                .or(() -> judgement.map(latest -> latest.report().capacity().peak())).map(Marking::utilisation).orElse(Map.of()),
                Set.copyOf(selection.ids()));
    }

    /** While things are lost: of everybody who isn't as all well, what became of him. */
    static Overlay of(Lost lost, Topology topology, Selection selection) {
        var plight = lost.plight();
        return new Overlay(Map.of(), plight.map(Plight::loads).map(Marking::utilisation).orElse(Map.of()),
                Set.copyOf(selection.ids()), Destinies.of(lost, topology), plight.map(Plight::fewer).orElse(Map.of()));
    }

    private static Map<Id, Mark> marks(Judgement judgement) {
        var worst = new LinkedHashMap<Id, Mark>();
        judgement.findings().forEach(finding -> finding.elements()
                .forEach(element -> worst.merge(element, mark(finding.severity()),
                (one, other) -> one.ordinal() < other.ordinal() ? one : other)));
        return worst;
    }

    private static Mark mark(Severity severity) {
        return switch (severity) {
            case ERROR -> Mark.ERROR;
            case WARNING -> Mark.WARNING;
            case NOTE -> Mark.NOTE;
        };
    }

    private static Map<Id, Double> utilisation(Map<Id, ComponentLoad> loads) {
        var busy = new LinkedHashMap<Id, Double>();
        loads.forEach((id, load) -> load.utilisation().ifPresent(share -> busy.put(id, share)));
        return busy;
    }
}
