package bulkhead.export.grafana;

import bulkhead.export.prometheus.Figure;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ObjectNode;

/**
 * The unit of an axis, and the lines on it: from {@code warning} on orange, from {@code critical} on red; for headroom the other
 * way round.
 */
record Scale(String unit, OptionalDouble warning, OptionalDouble critical) {
    static final Scale NUMBER = new Scale("short", OptionalDouble.empty(), OptionalDouble.empty());
    /** A factor: below 1 is above the normal target. */
    static final Scale FACTOR = new Scale("suffix: ×", OptionalDouble.empty(), OptionalDouble.empty());
    private static final String SHARE = "percentunit";
    private static final String GOOD = "green";
    private static final String WARNING = "orange";
    private static final String CRITICAL = "red";

    /** A share of what is there, with both targets. */
    static Scale of(Figure figure) {
        var normal = figure.normal().map(target -> OptionalDouble.of(target.base())).orElse(OptionalDouble.empty());
        return new Scale(SHARE, normal, OptionalDouble.of(figure.emergency().base()));
    }

    static Scale share() {
        return new Scale(SHARE, OptionalDouble.empty(), OptionalDouble.empty());
    }

    static Scale seconds(double warning) {
        return new Scale("s", OptionalDouble.of(warning), OptionalDouble.empty());
    }

    /** Everything above 0 is worth a look. */
    static Scale waiting() {
        return new Scale("short", OptionalDouble.of(1), OptionalDouble.empty());
    }

    ObjectNode json(Panel.Type type) {
        var json = Json.object();
        var defaults = json.putObject("defaults");
        defaults.put("unit", unit).put("min", 0);
        var thresholds = defaults.putObject("thresholds").put("mode", "absolute");
        var steps = thresholds.putArray("steps");
        steps.addObject().put("color", this == FACTOR ? CRITICAL : GOOD).putNull("value");
        warning.ifPresent(value -> steps.addObject().put("color", WARNING).put("value", value));
        critical.ifPresent(value -> steps.addObject().put("color", CRITICAL).put("value", value));
        if (this == FACTOR) {
            steps.addObject().put("color", GOOD).put("value", 1);
        }
        if (type == Panel.Type.TIMESERIES) {
            defaults.putObject("custom").putObject("thresholdsStyle").put("mode", steps.size() > 1 ? "dashed" : "off");
        }
        json.putArray("overrides");
        return json;
    }

    static ObjectNode statOptions() {
        var json = Json.object();
        json.putObject("reduceOptions").put("values", false).putArray("calcs").add("lastNotNull");
        return json.put("colorMode", "value").put("graphMode", "area").put("textMode", "value_and_name");
    }

    static ObjectNode timeOptions() {
        var json = Json.object();
        json.putObject("legend").put("displayMode", "list").put("placement", "bottom").put("showLegend", true);
        json.putObject("tooltip").put("mode", "multi").put("sort", "desc");
        return json;
    }
}
