package bulkhead.export.prometheus;

import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes alerting rules as Prometheus and vmalert read them. */
record RuleFile(Pace pace, List<RuleGroup> groups) {
    Artifact artifact(String path) {
        var sheet = new Sheet();
        sheet.block(pace.watcher(), "when to raise an alarm");
        sheet.line("groups:" + (groups.isEmpty() ? " []" : ""), pace.watcher().id());
        groups.forEach(group -> group(sheet, group));
        return sheet.artifact(path);
    }

    private void group(Sheet sheet, RuleGroup group) {
        sheet.line("  - name: " + Quoted.name(group.name()), group.element());
        sheet.line("    rules:", group.element());
        group.rules().forEach(rule -> rule(sheet, rule));
    }

    private void rule(Sheet sheet, Rule rule) {
        Id id = rule.element();
        sheet.line("      - alert: " + rule.name(), id);
        if (rule.condition().contains("\n")) {
            sheet.line("        expr: >-", id);
            rule.condition().lines().forEach(line -> sheet.line("          " + line.strip(), id));
        } else {
            sheet.line("        expr: '" + rule.condition() + "'", id);
        }
        sheet.line("        for: " + pace.times(rule.patience()), id);
        sheet.line("        labels: " + labels(rule.labels()), id);
        sheet.line("        annotations:", id);
        rule.annotations().forEach((name, text) -> sheet.line("          " + name + ": " + Quoted.text(text), id));
    }

    static String labels(Map<String, String> labels) {
        return labels.entrySet().stream().map(label -> label.getKey() + ": " + Quoted.name(label.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
