package bulkhead.export.truth;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alarms and dashboards look at figures that somebody is asked for. */
final class WatchedLaw implements Law {
    private static final Pattern SELECTED = Pattern.compile("\\b(component|machine|place)(?:=~?|!~)\"([^\"]*)\"");

    @Override
    public Stream<String> errors(CrossReading read) {
        var labels = labels(read);
        var expressions = Stream.concat(read.rules(), read.panels().flatMap(panel -> panel.path("targets").valueStream()))
                .map(each -> each.path("expr").asString());
        return expressions.distinct().flatMap(expression -> selected(expression).stream().filter(label -> !labels.contains(label))
                .map(label -> "nobody is asked for " + label + " of " + expression));
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
