package bulkhead.export.prometheus;

import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Writes what shows that each rule does what it should, for {@code promtool test rules}. */
record RuleTests(Pace pace, List<RuleGroup> groups) {
    /** Intervals that figures are there before anything is judged, besides the rule's own patience. */
    private static final int LEAD = 8;

    Artifact artifact(String path) {
        var sheet = new Sheet();
        sheet.block(pace.watcher(), "tests of the rules, for promtool test rules");
        line(sheet, "rule_files: [rules.yml]");
        line(sheet, "evaluation_interval: " + pace.times(1));
        line(sheet, "tests:" + (groups.isEmpty() ? " []" : ""));
        groups.forEach(group -> group.rules().forEach(rule -> rule.trials().forEach(trial -> test(sheet, rule, trial))));
        return sheet.artifact(path);
    }

    private void line(Sheet sheet, String text) {
        sheet.line(text, pace.watcher().id());
    }

    private void test(Sheet sheet, Rule rule, Trial trial) {
        Id id = rule.element();
        int figures = rule.patience() + LEAD;
        sheet.line("  - interval: " + pace.times(1), id);
        sheet.line("    input_series:" + (trial.given().isEmpty() ? " []" : ""), id);
        for (var series : trial.given()) {
            sheet.line("      - series: '" + series.selector() + "'", id);
            sheet.line("        values: '" + series.start() + "+" + series.step() + "x" + figures + "'", id);
        }
        if (rule.silence() == Rule.Silence.ALARMING) {
            alarmAmongOthers(sheet, rule, trial);
        } else {
            alarm(sheet, rule, trial);
        }
    }

    private void alarm(Sheet sheet, Rule rule, Trial trial) {
        Id id = rule.element();
        sheet.line("    alert_rule_test:", id);
        sheet.line("      - eval_time: " + pace.times(rule.patience() + LEAD), id);
        sheet.line("        alertname: " + rule.name(), id);
        sheet.line("        exp_alerts:" + (trial.alarm().isEmpty() ? " []" : ""), id);
        trial.alarm().ifPresent(further -> {
            sheet.line("          - exp_labels: " + RuleFile.labels(labels(rule, further)), id);
            sheet.line("            exp_annotations:", id);
            rule.texts().forEach((name, text) -> sheet.line("              " + name + ": " + Quoted.text(text), id));
        });
    }

    /** Without figures its namesakes raise their alarms, too; only its own is looked at. */
    private void alarmAmongOthers(Sheet sheet, Rule rule, Trial trial) {
        Id id = rule.element();
        var selector = new StringJoiner(",", "ALERTS{alertname=\"" + rule.name() + "\",alertstate=\"firing\",", "}");
        labels(rule, trial.alarm().orElse(Map.of())).forEach((label, value) -> selector.add(label + "=" + Quoted.name(value)));
        sheet.line("    promql_expr_test:", id);
        sheet.line("      - expr: '" + selector + "'", id);
        sheet.line("        eval_time: " + pace.times(rule.patience() + LEAD), id);
        sheet.line("        exp_samples:" + (trial.alarm().isEmpty() ? " []" : ""), id);
        trial.alarm().ifPresent(_ -> {
            sheet.line("          - labels: '" + selector + "'", id);
            sheet.line("            value: 1", id);
        });
    }

    private static Map<String, String> labels(Rule rule, Map<String, String> further) {
        var labels = new LinkedHashMap<>(rule.labels());
        labels.putAll(further);
        return labels;
    }
}
