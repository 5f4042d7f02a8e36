package bulkhead.export.truth;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Dashboards draw their lines where the alarms are. */
final class DashboardLaw implements Law {
    private static final Pattern SHARE = Pattern.compile("\\((?<figure>.*)\\) / (?<full>[0-9.]+)");
    private static final Pattern HEADROOM = Pattern.compile("(?<normal>[0-9.E-]+) / max\\(" + SHARE + "\\)");

    @Override
    public Stream<String> errors(CrossReading read) {
        var thresholds = AlarmLaw.thresholds(read);
        return read.panels().flatMap(panel -> panel.path("targets").valueStream().flatMap(target -> {
            var expression = target.path("expr").asString();
            return Stream.concat(lines(thresholds, panel, expression), headroom(thresholds, expression));
        }));
    }

    private static Stream<String> lines(Map<String, Double> thresholds, JsonNode panel, String expression) {
        var share = SHARE.matcher(expression);
        if (!share.matches() || panel.at("/fieldConfig/defaults/thresholds/steps").size() < 2) {
            return Stream.empty();
        }
        double full = Double.parseDouble(share.group("full"));
        return panel.at("/fieldConfig/defaults/thresholds/steps").valueStream().filter(step -> step.path("value").isNumber())
                .flatMap(step -> AlarmLaw.each(share.group("figure"), key -> agrees(thresholds, key + (step.path("color").asString().equals("red") ? " critical" : " warning"),
                        step.path("value").asDouble() * full)));
    }

    private static Stream<String> headroom(Map<String, Double> thresholds, String expression) {
        var headroom = HEADROOM.matcher(expression);
        return !headroom.matches() ? Stream.empty() : AlarmLaw.each(headroom.group("figure"), key -> agrees(thresholds, key + " warning",
                Double.parseDouble(headroom.group("normal")) * Double.parseDouble(headroom.group("full"))));
    }

    private static Stream<String> agrees(Map<String, Double> thresholds, String key, double drawn) {
        var alarm = thresholds.get(key);
        return Law.unless(alarm != null && Law.alike(alarm, drawn), "a dashboard's line of " + key + " is at " + drawn + ", the alarm at " + alarm);
    }
}
