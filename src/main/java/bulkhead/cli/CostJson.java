package bulkhead.cli;

import bulkhead.analysis.Report;
import bulkhead.analysis.cost.Costs;
import bulkhead.analysis.cost.Expense;
import bulkhead.analysis.cost.FlowCost;
import bulkhead.analysis.cost.Sum;
import bulkhead.model.Id;
import bulkhead.model.Topology;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a topology costs, for programs: euros a month, what isn't known null, every price with its source. */
final class CostJson {
    private final Topology topology;
    private final Costs costs;

    CostJson(Report report) {
        this.topology = report.topology();
        this.costs = Costs.of(report);
    }

    ObjectNode node() {
        var node = sum(Json.object(), costs.total());
        var items = node.putArray("items");
        costs.expenses().forEach(expense -> items.add(item(expense)));
        sums(node, "places", costs.places()).set("outsidePlaces", sum(Json.object(), costs.outside()));
        sums(node, "groups", costs.groups()).set("outsideGroups", sum(Json.object(), costs.ungrouped()));
        var flows = node.putArray("flows");
        costs.flows().values().forEach(flow -> flows.add(flow(flow)));
        node.set("unattributed", sum(Json.object(), costs.unattributed()));
        return node;
    }

    private ObjectNode item(Expense expense) {
        var node = sum(named(expense.element()), expense.sum()).put("instances", expense.instances().count());
        expense.price().ifPresentOrElse(price -> node.set("price", Numbers.json(price)), () -> node.putNull("price"));
        return node;
    }

    private ObjectNode flow(FlowCost flow) {
        var node = sum(named(flow.flow()), flow.sum());
        node.set("euroPerMillion", number(flow.euroPerMillion()));
        return node;
    }

    private ObjectNode sums(ObjectNode node, String key, Map<Id, Sum> sums) {
        var array = node.putArray(key);
        sums.forEach((id, sum) -> array.add(sum(named(id), sum)));
        return node;
    }

    private ObjectNode named(Id id) {
        return Json.object().put("id", id.value()).put("name", topology.label(id));
    }

    private static ObjectNode sum(ObjectNode node, Sum sum) {
        node.set("euroPerMonth", number(sum.euroAMonth()));
        return Numbers.on(sum.footing(), node.put("parts", sum.parts()).put("unknown", sum.unknown()).put("source", sum.origin().name().toLowerCase(Locale.ROOT)));
    }

    static JsonNode number(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : Json.NODES.nullNode();
    }
}
