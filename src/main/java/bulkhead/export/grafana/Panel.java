package bulkhead.export.grafana;

import bulkhead.model.Id;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One panel: what it shows and how wide it is, of 24 columns. Where it stands is decided when all are known. */
record Panel(String title, String description, Type type, int width, Id element, List<Query> queries, Scale scale) {
    static final int HEIGHT = 7;
    private static final int COLUMNS = 24;

    Panel {
        queries = List.copyOf(queries);
    }

    /** Grafana's name of the panel. */
    enum Type {
        TIMESERIES("timeseries"), STAT("stat"), ROW("row");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    /** A PromQL expression and what its series are called. */
    record Query(String expression, String legend) {
    }

    /** What separates parts of a dashboard. */
    static Panel row(String title, Id element) {
        return new Panel(title, "", Type.ROW, COLUMNS, element, List.of(), Scale.NUMBER);
    }

    int height() {
        return type == Type.ROW ? 1 : HEIGHT;
    }

    ObjectNode json(int id, int column, int line) {
        var json = Json.object();
        json.put("id", id).put("type", type.word).put("title", spoken(title));
        json.putObject("gridPos").put("h", height()).put("w", width).put("x", column).put("y", line);
        if (type == Type.ROW) {
            json.put("collapsed", false).putArray("panels");
            return json;
        }
        json.put("description", spoken(description));
        datasource(json);
        json.set("fieldConfig", scale.json(type));
        json.set("options", type == Type.STAT ? Scale.statOptions() : Scale.timeOptions());
        targets(json);
        return json;
    }

    /** Text in which nothing is a variable of the dashboard: Grafana puts values for {@code $name} and {@code [[name]]}, and knows no way to keep it from that. */
    private static String spoken(String text) {
        return text.replace('$', '＄').replace("[[", "[ [");
    }

    private void targets(ObjectNode json) {
        var targets = json.putArray("targets");
        for (int at = 0; at < queries.size(); at++) {
            var target = targets.addObject();
            datasource(target);
            target.put("expr", queries.get(at).expression()).put("legendFormat", queries.get(at).legend())
                    .put("refId", Character.toString('A' + at));
        }
    }

    static void datasource(ObjectNode json) {
        json.putObject("datasource").put("type", "prometheus").put("uid", "${datasource}");
    }
}
