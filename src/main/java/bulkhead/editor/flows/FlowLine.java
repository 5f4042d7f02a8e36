package bulkhead.editor.flows;

import bulkhead.analysis.failure.Availability;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.editor.look.Heading;
import bulkhead.editor.session.Judgement;
import bulkhead.model.Flow;
import bulkhead.model.Id;
import bulkhead.model.Ordered;
import bulkhead.model.Quantity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How one flow fails, and what it promises. */
record FlowLine(Flow flow, String name, FlowFailure failure) {
    static Map<Heading, FlowLine> of(Judgement judgement) {
        var topology = judgement.document().topology();
        var lines = new LinkedHashMap<Heading, FlowLine>();
        judgement.report().flows().forEach((id, failure) ->
                lines.put(Heading.of(id), new FlowLine(topology.flows().get(id), topology.label(id), failure)));
        return Ordered.copy(lines);
    }

    Id id() {
        return flow.id();
    }

    /** Empty where it could not be worked out. */
    Optional<Availability.Exact> exact() {
        return failure.availability() instanceof Availability.Exact exact ? Optional.of(exact) : Optional.empty();
    }

    Optional<Double> objective() {
        return flow.objectives().availability().map(Quantity::base);
    }

    boolean missed() {
        return objective().flatMap(wanted -> exact().map(exact -> exact.effective() < wanted)).orElse(false);
    }
}
