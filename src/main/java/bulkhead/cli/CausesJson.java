package bulkhead.cli;

import bulkhead.analysis.failure.Causes;
import bulkhead.analysis.failure.CutSets;
import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FlowFailure;
import bulkhead.analysis.failure.Importance;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a flow falls by, for programs. */
final class CausesJson {
    private final Function<Event, ObjectNode> event;

    CausesJson(Function<Event, ObjectNode> event) {
        this.event = event;
    }

    void put(ObjectNode flow, FlowFailure failure, Causes causes, int order) {
        var cuts = flow.putObject("cutSets");
        lines(cuts.putArray("single"), failure.cutSets().single());
        lines(cuts.putArray("pairs"), failure.cutSets().pairs());
        failure.cutSets().pairCount().ifPresentOrElse(count -> cuts.put("pairCount", count), () -> cuts.putNull("pairCount"));
        if (order > 2) {
            causes.listed().ifPresentOrElse(lines -> lines(cuts.putArray("listed"), lines), () -> cuts.putNull("listed"));
        }
        causes.byOrder().ifPresentOrElse(counts -> {
            var byOrder = cuts.putObject("byOrder");
            counts.forEach((each, count) -> byOrder.put(each.toString(), count));
        }, () -> cuts.putNull("byOrder"));
        causes.importances().ifPresentOrElse(all -> {
            var importances = flow.putArray("importances");
            all.forEach(each -> importances.add(importance(each)));
        }, () -> flow.putNull("importances"));
    }

    private void lines(ArrayNode into, Iterable<CutSets.Line> lines) {
        for (var line : lines) {
            var node = into.addObject();
            var parts = node.putArray("of");
            line.parts().forEach(part -> parts.add(event.apply(part.first()).put("any", part.any()).put("among", part.of())));
            node.put("count", line.count()).put("chance", line.chance());
        }
    }

    private ObjectNode importance(Importance importance) {
        var node = event.apply(importance.first()).put("among", importance.of()).put("unavailability", importance.unavailability())
                .put("birnbaum", importance.birnbaum()).put("fussellVesely", importance.share())
                .put("gainedSecondsPerYear", importance.gainedSeconds());
        importance.gainPerEuro().ifPresent(gain -> node.put("gainedSecondsPerEuro", gain));
        return node;
    }
}
