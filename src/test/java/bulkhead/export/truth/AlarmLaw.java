package bulkhead.export.truth;

import static java.util.Map.entry;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Alarms are raised at a size of the drawing times a target, as plain rules, as resources of operators and as lines of dashboards. */
final class AlarmLaw implements Law {
    private static final Map<String, PropertySpec> SIZES = Map.ofEntries(entry("ProxyConnections", Props.MAX_CONNECTIONS),
            entry("ProxyRequests", Props.MAX_RATE), entry("ProxyQueueTime", Props.TIMEOUT_QUEUE), entry("FpmWorkers", Props.WORKERS),
            entry("DatabaseConnections", Props.MAX_CONNECTIONS), entry("DatabaseQueries", Props.MAX_RATE),
            entry("CacheMemory", Props.MEMORY_LIMIT), entry("CacheConnections", Props.MAX_CONNECTIONS), entry("CacheCommands", Props.MAX_RATE),
            entry("Disk", Props.DISK), entry("MachineMemory", Props.MEMORY), entry("ConsumerLag", Props.RETENTION));
    private static final Pattern ALERT = Pattern.compile("(?<figure>\\w+)Above(?<target>Normal|Emergency)Target");
    private static final Pattern ABOVE = Pattern.compile("(?s)(?<figure>.*)> (?<threshold>[0-9.]+)");
    private static final Pattern SURVIVOR = Pattern.compile("max\\((?<figure>[^>]*)\\) > (?<threshold>[0-9.]+)");
    private static final Pattern SHARE = Pattern.compile("\\((?<figure>.*)\\) / (?<full>[0-9.]+)");
    private static final Pattern HEADROOM = Pattern.compile("(?<normal>[0-9.E-]+) / max\\(" + SHARE + "\\)");
    private static final Pattern SERIES = Pattern.compile("(?<metric>[a-z]\\w*)\\{(?:component|machine)=~?\"(?<names>[^\"]*)\"");

    @Override
    public Stream<String> errors(CrossReading read) {
        return Stream.of(read.rules().flatMap(rule -> rated(read, rule)), both(read), survivors(read), resources(read), dashboards(read)).flatMap(all -> all);
    }

    private static Stream<String> rated(CrossReading read, JsonNode rule) {
        var alert = ALERT.matcher(rule.path("alert").asString());
        if (!alert.matches() || !SIZES.containsKey(alert.group("figure"))) {
            return Stream.empty();
        }
        var size = SIZES.get(alert.group("figure"));
        var component = read.component(labelled(rule));
        double target = read.base(component, alert.group("target").equals("Normal") ? Props.NORMAL_TARGET : Props.EMERGENCY_TARGET);
        double expected = read.base(component, size) * target;
        return Law.unless(Law.alike(expected, threshold(rule)), rule.path("alert").asString() + " of " + labelled(rule) + " at " + threshold(rule)
                + " instead of " + expected);
    }

    private static String labelled(JsonNode rule) {
        return rule.at("/labels/component").asString(rule.at("/labels/machine").asString(""));
    }

    private static double threshold(JsonNode rule) {
        return number(ABOVE, rule.path("expr").asString());
    }

    private static double number(Pattern form, String expression) {
        var match = form.matcher(expression);
        return match.matches() ? Double.parseDouble(match.group("threshold")) : Double.NaN;
    }

    /** Whatever has a warning has something worse. */
    private static Stream<String> both(CrossReading read) {
        var thresholds = thresholds(read);
        return thresholds.keySet().stream().filter(key -> key.endsWith(" warning") && !thresholds.containsKey(key.replace(" warning", " critical")))
                .map(key -> "nothing is worse than " + key);
    }

    /** By metric, component and severity. */
    private static Map<String, Double> thresholds(CrossReading read) {
        var thresholds = new HashMap<String, Double>();
        read.rules().filter(rule -> ALERT.matcher(rule.path("alert").asString()).matches() && !rule.at("/labels").has("place")).forEach(rule -> {
            var series = SERIES.matcher(rule.path("expr").asString());
            if (series.find()) {
                thresholds.put(series.group("metric") + " " + series.group("names") + " " + rule.at("/labels/severity").asString(), threshold(rule));
            }
        });
        return thresholds;
    }

    /** Who carries on after a loss is above the emergency target where he is without one. */
    private static Stream<String> survivors(CrossReading read) {
        var thresholds = thresholds(read);
        return read.rules().filter(rule -> rule.path("alert").asString().equals("PlaceLostSurvivorsAboveEmergencyTarget"))
                .flatMap(rule -> SURVIVOR.matcher(rule.path("expr").asString()).results())
                .flatMap(survivor -> each(survivor.group("figure"), key -> Law.unless(Double.valueOf(survivor.group("threshold"))
                        .equals(thresholds.get(key + " critical")), key + " survives at " + survivor.group("threshold"))));
    }

    private interface Check {
        Stream<String> of(String metricAndName);
    }

    private static Stream<String> each(String expression, Check check) {
        var series = SERIES.matcher(expression);
        return series.find() ? Stream.of(series.group("names").split("\\|")).flatMap(name -> check.of(series.group("metric") + " " + name)) : Stream.of("no series in " + expression);
    }

    private static Stream<String> resources(CrossReading read) {
        var plain = read.yaml("prometheus/rules.yml").path("groups");
        return read.objects().filter(object -> object.path("kind").asString().matches("VMRule|PrometheusRule"))
                .filter(object -> !object.at("/spec/groups").equals(plain)).map(object -> object.path("kind").asString() + " isn't rules.yml");
    }

    private static Stream<String> dashboards(CrossReading read) {
        var thresholds = thresholds(read);
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
                .flatMap(step -> each(share.group("figure"), key -> agrees(thresholds, key + (step.path("color").asString().equals("red") ? " critical" : " warning"),
                        step.path("value").asDouble() * full)));
    }

    private static Stream<String> headroom(Map<String, Double> thresholds, String expression) {
        var headroom = HEADROOM.matcher(expression);
        return !headroom.matches() ? Stream.empty() : each(headroom.group("figure"), key -> agrees(thresholds, key + " warning",
                Double.parseDouble(headroom.group("normal")) * Double.parseDouble(headroom.group("full"))));
    }

    private static Stream<String> agrees(Map<String, Double> thresholds, String key, double drawn) {
        var alarm = thresholds.get(key);
        return Law.unless(alarm != null && Law.alike(alarm, drawn), "a dashboard's line of " + key + " is at " + drawn + ", the alarm at " + alarm);
    }
}
