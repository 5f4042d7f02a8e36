package bulkhead.export.truth;

import static java.util.Map.entry;

import bulkhead.catalog.PropertySpec;
import bulkhead.catalog.Props;
import bulkhead.deployment.Delay;
import bulkhead.deployment.Detection;
import bulkhead.model.Component;
import bulkhead.model.Group;
import bulkhead.model.LinkKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Alarms are raised at a size of the drawing times a target, as plain rules and as resources of operators, and at nothing else. */
final class AlarmLaw implements Law {
    private static final Map<String, PropertySpec> SIZES = Map.ofEntries(entry("ProxyConnections", Props.MAX_CONNECTIONS),
            entry("ProxyRequests", Props.MAX_RATE), entry("ProxyQueueTime", Props.TIMEOUT_QUEUE), entry("FpmWorkers", Props.WORKERS),
            entry("DatabaseConnections", Props.MAX_CONNECTIONS), entry("DatabaseQueries", Props.MAX_RATE),
            entry("CacheMemory", Props.MEMORY_LIMIT), entry("CacheConnections", Props.MAX_CONNECTIONS), entry("CacheCommands", Props.MAX_RATE),
            entry("Disk", Props.DISK), entry("MachineMemory", Props.MEMORY), entry("ConsumerLag", Props.RETENTION));
    /** Alarms that are not about a share of a size. */
    private static final Set<String> OTHERS = Set.of("InstanceDown", "MachineDown", "InstancesMissing", "BackendWithoutServers", "FpmQueue", "ReplicationStopped",
            "ReplicaBehind", "PrimaryMissing", "PrimaryTwice", "BrokersMissing", "PartitionsUnderReplicated", "PlaceLost", "PlaceLostSurvivorsAboveEmergencyTarget");
    private static final Pattern FEWER = Pattern.compile("(?s)(?<figure>.*)< (?<threshold>[0-9.]+)");
    private static final Pattern ALERT = Pattern.compile("(?<figure>\\w+)Above(?<target>Normal|Emergency)Target");
    private static final Pattern ABOVE = Pattern.compile("(?s)(?<figure>.*)> (?<threshold>[0-9.]+)");
    private static final Pattern SURVIVOR = Pattern.compile("max\\((?<figure>[^>]*)\\) > (?<threshold>[0-9.]+)");
    private static final Pattern SERIES = Pattern.compile("(?<metric>[a-z]\\w*)\\{(?:component|machine)=~?\"(?<names>[^\"]*)\"");

    @Override
    public Stream<String> errors(CrossReading read) {
        return Stream.of(read.rules().flatMap(rule -> rated(read, rule)), both(read), survivors(read), resources(read), counted(read)).flatMap(all -> all);
    }

    private static Stream<String> rated(CrossReading read, JsonNode rule) {
        var alert = ALERT.matcher(rule.path("alert").asString());
        if (OTHERS.contains(rule.path("alert").asString()) || !alert.matches()) {
            return Law.unless(OTHERS.contains(rule.path("alert").asString()), "nobody knows what " + rule.path("alert").asString() + " is held against");
        }
        if (!SIZES.containsKey(alert.group("figure"))) {
            return Stream.of("nothing drawn is " + alert.group("figure"));
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

    /** As many as are drawn, as late as is drawn, and no sooner than somebody may have taken over. */
    private static Stream<String> counted(CrossReading read) {
        return read.rules().flatMap(rule -> switch (rule.path("alert").asString()) {
            case "InstancesMissing", "BrokersMissing" -> same(rule, number(FEWER, rule.path("expr").asString()),
                    read.deployment().nodes(read.component(labelled(rule)).id()).size());
            case "ReplicaBehind" -> same(rule, threshold(rule), lag(read, read.component(labelled(rule))));
            case "PrimaryMissing" -> patient(read, rule, read.group(rule.at("/labels/group").asString()));
            default -> Stream.empty();
        });
    }

    private static Stream<String> same(JsonNode rule, double written, double drawn) {
        return Law.unless(Law.alike(written, drawn), rule.path("alert").asString() + " of " + labelled(rule) + " at " + written + " instead of " + drawn);
    }

    private static double lag(CrossReading read, Component component) {
        var topology = read.deployment().topology();
        return topology.links().values().stream().filter(link -> link.kind() == LinkKind.REPLICATES && topology.targets(link).contains(component.id()))
                .mapToDouble(link -> read.base(link, Props.LAG)).max().orElse(Double.NaN);
    }

    private static Stream<String> patient(CrossReading read, JsonNode rule, Group group) {
        double takeover = read.deployment().detection().takeover(group, Detection.Loss.HOST).map(Delay::seconds).orElse(0.0);
        return Law.unless(CrossReading.seconds(rule.path("for").asString()) >= takeover, group.id() + " is missed before " + takeover + " s");
    }

    /** Whatever has a warning has something worse. */
    private static Stream<String> both(CrossReading read) {
        var thresholds = thresholds(read);
        return thresholds.keySet().stream().filter(key -> key.endsWith(" warning") && !thresholds.containsKey(key.replace(" warning", " critical")))
                .map(key -> "nothing is worse than " + key);
    }

    /** By metric, component and severity. */
    static Map<String, Double> thresholds(CrossReading read) {
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

    interface Check {
        Stream<String> of(String metricAndName);
    }

    static Stream<String> each(String expression, Check check) {
        var series = SERIES.matcher(expression);
        return series.find() ? Stream.of(series.group("names").split("\\|")).flatMap(name -> check.of(series.group("metric") + " " + name)) : Stream.of("no series in " + expression);
    }

    private static Stream<String> resources(CrossReading read) {
        var plain = read.yaml("prometheus/rules.yml").path("groups");
        return read.objects().filter(object -> object.path("kind").asString().matches("VMRule|PrometheusRule"))
                .filter(object -> !object.at("/spec/groups").equals(plain)).map(object -> object.path("kind").asString() + " isn't rules.yml");
    }
}
