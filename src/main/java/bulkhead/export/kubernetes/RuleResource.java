package bulkhead.export.kubernetes;

import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The alerting rules of the export as the resource that the operator of Prometheus or VictoriaMetrics reads: line by line the
 * groups of {@code rules.yml}, each with its own owner.
 */
record RuleResource(Workload workload, Artifact rules) {
    private static final String GROUPS = "groups:";

    static Optional<RuleResource> of(Workload workload, Companions companions) {
        return workload.watches() && workload.amongOperators()
                ? companions.file("prometheus", "prometheus/rules.yml").map(rules -> new RuleResource(workload, rules))
                : Optional.empty();
    }

    String kind() {
        return victoriaMetrics() ? "VMRule" : "PrometheusRule";
    }

    private boolean victoriaMetrics() {
        return workload.runs("victoriametrics");
    }

    Artifact artifact(String path) {
        var id = workload.component().id();
        var sheet = new Sheet();
        var head = new ArrayList<>(List.of("# " + Comment.on(workload.component()) + ": " + kind(),
                "apiVersion: " + (victoriaMetrics() ? "operator.victoriametrics.com/v1beta1" : "monitoring.coreos.com/v1"),
                        "kind: " + kind(),
                "metadata:", "  name: " + workload.name(), "  namespace: " + workload.namespace(), "  labels:"));
        workload.labels().forEach((label, value) -> head.add("    " + label + ": \"" + value + "\""));
        head.add("spec:");
        head.forEach(line -> sheet.line(line, id));
        var lines = new ArrayList<>(sheet.artifact(path).lines());
        rules.lines().stream().dropWhile(line -> !line.text().startsWith(GROUPS))
                .forEach(line -> lines.add(new Artifact.Line(line.text().isEmpty() ? "" : "  " + line.text(), line.owner())));
        return new Artifact(path, lines);
    }
}
