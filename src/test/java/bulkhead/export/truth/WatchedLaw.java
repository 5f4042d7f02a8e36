package bulkhead.export.truth;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Alarms and dashboards look at figures that somebody is asked for. */
final class WatchedLaw implements Law {
    private static final Pattern SELECTED = Pattern.compile("\\b(component|machine|place)(?:=~?|!~)\"([^\"]*)\"");

    @Override
    public Stream<String> errors(CrossReading read) {
        var labels = labels(read);
        var expressions = Stream.concat(read.rules(), read.panels().flatMap(panel -> panel.path("targets").valueStream()))
                .map(each -> each.path("expr").asString());
        return Stream.concat(operators(read), expressions.distinct().flatMap(expression -> selected(expression).stream().filter(label -> !labels.contains(label))
                .map(label -> "nobody is asked for " + label + " of " + expression)));
    }

    /** What operators are told to ask is what {@code prometheus.yml} asks. */
    private static Stream<String> operators(CrossReading read) {
        var plain = jobs(read.yaml("prometheus/prometheus.yml").path("scrape_configs").valueStream());
        var told = read.objects().filter(object -> object.path("kind").asString().matches("(VM)?ScrapeConfig"))
                .collect(Collectors.groupingBy(object -> object.path("kind").asString() + " of " + object.at("/metadata/namespace").asString() + "/"
                        + object.at("/metadata/labels/app.kubernetes.io~1instance").asString(), Collectors.mapping(object -> object.path("spec"), Collectors.toList())));
        return told.entrySet().stream().filter(each -> !jobs(each.getValue().stream()).equals(plain)).map(each -> "the " + each.getKey() + " aren't prometheus.yml");
    }

    /** Addresses and names that are asked, each with its labels. */
    private static Set<String> jobs(Stream<JsonNode> jobs) {
        return jobs.flatMap(job -> Stream.concat(
                job.path(job.has("static_configs") ? "static_configs" : "staticConfigs").valueStream().flatMap(targets -> targets.path("targets").valueStream()
                        .map(target -> target.asString() + labels(targets.path("labels").properties().stream().map(label -> label.getKey() + "=" + label.getValue().asString())))),
                Stream.of("dns_sd_configs", "dnsSDConfigs").flatMap(names -> job.path(names).valueStream()).map(name -> name.at("/names/0").asString() + ":"
                        + name.path("port").asInt() + labels(Stream.of("relabel_configs", "relabelConfigs", "relabelings").flatMap(labels -> job.path(labels).valueStream())
                        .map(label -> label.path(label.has("target_label") ? "target_label" : "targetLabel").asString() + "=" + label.path("replacement").asString())))))
                .collect(Collectors.toSet());
    }

    private static String labels(Stream<String> labels) {
        return labels.sorted().collect(Collectors.joining(",", " ", ""));
    }

    private static Set<String> labels(CrossReading read) {
        var labels = new HashSet<String>();
        read.yaml("prometheus/prometheus.yml").path("scrape_configs").forEach(job -> {
            job.path("static_configs").forEach(targets -> targets.path("labels").properties().stream().filter(_ -> !targets.path("targets").isEmpty())
                    .forEach(label -> labels.add(label.getKey() + "=" + label.getValue().asString())));
            job.path("relabel_configs").forEach(label -> labels.add(label.path("target_label").asString() + "=" + label.path("replacement").asString()));
        });
        return labels;
    }

    /** Variables of a dashboard are its reader's choice. */
    private static Set<String> selected(String expression) {
        return SELECTED.matcher(expression).results().flatMap(match -> Stream.of(match.group(2).split("\\|")).filter(value -> !value.startsWith("$"))
                .map(value -> match.group(1) + "=" + value)).collect(Collectors.toSet());
    }
}
