package bulkhead.export.grafana;

import tools.jackson.databind.node.ObjectNode;

/** What is chosen above the dashboard: the data source, places and components. */
final class Variables {
    private static final String EVERYTHING = ".*";

    private Variables() {
    }

    static ObjectNode json() {
        var json = Json.object();
        var list = json.putArray("list");
        list.add(Json.object().put("name", "datasource").put("label", "Data source").put("type", "datasource")
                .put("query", "prometheus"));
        list.add(query("place", "Place", "label_values(up, place)"));
        list.add(query("component", "Component", "label_values(up, component)"));
        return json;
    }

    private static ObjectNode query(String name, String label, String query) {
        var json = Json.object().put("name", name).put("label", label).put("type", "query");
        Panel.datasource(json);
        json.put("query", query).put("refresh", 2).put("sort", 1).put("multi", true).put("includeAll", true)
                .put("allValue", EVERYTHING);
        json.putObject("current").put("text", "All").put("value", "$__all");
        return json;
    }
}
