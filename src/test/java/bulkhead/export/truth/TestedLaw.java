package bulkhead.export.truth;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Each alarm is tested: figures that raise it, and figures that don't. */
final class TestedLaw implements Law {
    private static final Pattern RAISED = Pattern.compile("ALERTS\\{(?<labels>.*)}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    /** What tells alarms of one name apart; figures may add more labels. */
    private static final Set<String> TELLING = Set.of("component", "machine", "group", "place");

    @Override
    public Stream<String> errors(CrossReading read) {
        var firing = new HashSet<String>();
        var silent = new HashSet<String>();
        read.yaml("prometheus/rules-test.yml").path("tests").forEach(test -> {
            test.path("alert_rule_test").forEach(one -> one.path("exp_alerts").forEach(alert ->
                    firing.add(one.path("alertname").asString() + labels(alert.path("exp_labels")))));
            test.path("alert_rule_test").valueStream().filter(one -> one.path("exp_alerts").isEmpty()).forEach(one -> silent.add(one.path("alertname").asString()));
            test.path("promql_expr_test").forEach(one -> RAISED.matcher(one.path("expr").asString()).results().forEach(match ->
                    (one.path("exp_samples").isEmpty() ? silent : firing).add(labels(match.group("labels")))));
        });
        return read.rules().map(rule -> rule.path("alert").asString() + labels(rule.path("labels"))).distinct().flatMap(rule -> Stream.concat(
                Law.unless(firing.contains(rule), "no test raises " + rule),
                Law.unless(silent.contains(rule) || silent.contains(rule.replaceFirst(" .*", "")), "no test leaves " + rule + " silent")));
    }

    private static String labels(JsonNode labels) {
        return labels.properties().stream().filter(label -> TELLING.contains(label.getKey())).map(label -> " " + label.getKey() + "=" + label.getValue().asString())
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining());
    }

    private static String labels(String selector) {
        var labels = new TreeSet<String>();
        var name = new StringBuilder();
        LABEL.matcher(selector).results().forEach(label -> {
            if (label.group(1).equals("alertname")) {
                name.append(label.group(2));
            } else if (TELLING.contains(label.group(1))) {
                labels.add(" " + label.group(1) + "=" + label.group(2));
            }
        });
        return name + String.join("", labels);
    }
}
