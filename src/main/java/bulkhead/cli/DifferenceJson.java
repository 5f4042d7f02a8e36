package bulkhead.cli;

import bulkhead.analysis.cost.CostDifference;
import bulkhead.analysis.cost.CostDifference.Row;
import bulkhead.analysis.cost.Sum;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one topology costs against another, for programs. What only one of them has lacks the fields of the other. */
final class DifferenceJson {
    private final CostDifference difference;

    DifferenceJson(CostDifference difference) {
        this.difference = difference;
    }

    ObjectNode node(String file, String name) {
        var node = Json.object().put("file", file).put("name", name);
        node.set("total", money(Json.object(), difference.total()));
        rows(node, "components", difference.components());
        rows(node, "places", difference.places());
        node.set("outsidePlaces", money(Json.object(), difference.outside()));
        rows(node, "groups", difference.groups());
        node.set("outsideGroups", money(Json.object(), difference.ungrouped()));
        var flows = node.putArray("flows");
        difference.flows().forEach(row -> flows.add(perMillion(named(row), row)));
        node.set("unattributed", money(Json.object(), difference.unattributed()));
        return node;
    }

    private static void rows(ObjectNode node, String key, List<Row> rows) {
        var array = node.putArray(key);
        rows.forEach(row -> array.add(named(row)));
    }

    private static ObjectNode named(Row row) {
        var node = Json.object();
        row.id().ifPresent(id -> node.put("id", id.value()));
        row.otherId().ifPresent(id -> node.put("otherId", id.value()));
        return money(node.put("name", row.name()), row);
    }

    private static ObjectNode perMillion(ObjectNode node, Row row) {
        node.set("euroPerMillion", CostJson.number(row.perMillion()));
        node.set("otherEuroPerMillion", CostJson.number(row.otherPerMillion()));
        node.set("changePerMillion", CostJson.number(row.changePerMillion()));
        return node;
    }

    private static ObjectNode money(ObjectNode node, Row row) {
        row.sum().ifPresent(sum -> node.set("euroPerMonth", euro(sum)));
        row.other().ifPresent(sum -> node.set("otherEuroPerMonth", euro(sum)));
        node.set("change", CostJson.number(row.change()));
        return node;
    }

    private static JsonNode euro(Sum sum) {
        return CostJson.number(sum.euroAMonth());
    }
}
