package bulkhead.cli;

import bulkhead.analysis.plan.Plan;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ObjectNode;

/** What to add to carry the peak after any single place is lost, for programs. */
final class PlanJson {
    private PlanJson() {
    }

    static ObjectNode node(Plan plan) {
        var node = Json.object().put("instances", plan.effort().instances());
        put(node, "euroPerMonth", plan.effort().euroAMonth());
        put(node, "least", plan.least());
        node.put("cheapest", plan.isCheapest());
        var more = node.putObject("more");
        plan.more().forEach((component, count) -> more.put(component.value(), count));
        var unmended = node.putArray("unmended");
        plan.unmended().forEach(component -> unmended.add(component.value()));
        var leftOut = node.putArray("leftOut");
        plan.leftOut().forEach(flow -> leftOut.add(flow.value()));
        var lost = node.putObject("lost");
        plan.lost().forEach((place, flows) -> {
            var down = lost.putArray(place.value());
            flows.forEach(flow -> down.add(flow.value()));
        });
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresentOrElse(known -> node.put(name, known), () -> node.putNull(name));
    }
}
