package bulkhead.cli;

import bulkhead.model.Id;
import bulkhead.rules.Finding;
import bulkhead.rules.Sentences;
import bulkhead.rules.sensitivity.Flip;
import bulkhead.rules.sensitivity.Sensitive;
import bulkhead.rules.sensitivity.Sensitivity;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which assumption to measure first, for programs. */
final class AssumptionsJson {
    private final Sentences sentences;

    AssumptionsJson(Sentences sentences) {
        this.sentences = sentences;
    }

    ObjectNode node(Sensitivity sensitivity) {
        var node = Json.object().put("tried", sensitivity.tried()).put("furthestFactor", Sensitivity.FURTHEST);
        var all = node.putArray("sensitive");
        sensitivity.sensitive().forEach(each -> all.add(node(each)));
        return node;
    }

    private ObjectNode node(Sensitive sensitive) {
        var assumption = sensitive.assumption();
        var node = Json.object().put("fact", assumption.fact());
        ids(node.putArray("elements"), assumption.elements());
        node.put("value", assumption.value().value()).put("unit", assumption.value().unit().symbol())
                .put("varied", assumption.varied().name().toLowerCase(Locale.ROOT));
        sensitive.larger().ifPresentOrElse(flip -> node.set("larger", node(flip)), () -> node.putNull("larger"));
        sensitive.smaller().ifPresentOrElse(flip -> node.set("smaller", node(flip)), () -> node.putNull("smaller"));
        return node;
    }

    private ObjectNode node(Flip flip) {
        var node = Json.object().put("factor", flip.factor()).put("value", flip.at().value());
        findings(node.putArray("appearing"), flip.appearing());
        findings(node.putArray("vanishing"), flip.vanishing());
        return node;
    }

    private void findings(ArrayNode into, List<Finding> findings) {
        for (var finding : findings) {
            var node = into.addObject().put("rule", finding.rule())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT)).put("message", sentences.what(finding));
            ids(node.putArray("elements"), finding.elements());
        }
    }

    private static void ids(ArrayNode into, List<Id> ids) {
        ids.forEach(id -> into.add(id.value()));
    }
}
