package bulkhead.export.prometheus;

import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.math.BigDecimal;
import java.util.List;

/** Writes two tests for each rule: a bad figure raises the alarm, the threshold itself doesn't. */
record RuleTests(Pace pace, List<Alert> alerts) {
    private static final int FIGURES = 10;

    Artifact artifact(String path) {
        var sheet = new Sheet();
        sheet.block(pace.watcher(), "tests of the rules, for promtool test rules");
        line(sheet, "rule_files: [rules.yml]");
        line(sheet, "evaluation_interval: " + pace.times(1));
        line(sheet, "tests:" + (alerts.isEmpty() ? " []" : ""));
        for (var alert : alerts) {
            test(sheet, alert, alert.bad());
            expected(sheet, alert);
            test(sheet, alert, alert.good());
            sheet.line("        exp_alerts: []", alert.element());
        }
        return sheet.artifact(path);
    }

    private void line(Sheet sheet, String text) {
        sheet.line(text, pace.watcher().id());
    }

    private void test(Sheet sheet, Alert alert, BigDecimal figure) {
        Id id = alert.element();
        sheet.line("  - interval: " + pace.times(1), id);
        sheet.line("    input_series:", id);
        sheet.line("      - series: '" + alert.selector() + "'", id);
        sheet.line("        values: '" + figure.toPlainString() + "+0x" + FIGURES + "'", id);
        sheet.line("    alert_rule_test:", id);
        sheet.line("      - eval_time: " + pace.times(FIGURES), id);
        sheet.line("        alertname: " + alert.name(), id);
    }

    private static void expected(Sheet sheet, Alert alert) {
        Id id = alert.element();
        sheet.line("        exp_alerts:", id);
        sheet.line("          - exp_labels: {severity: " + alert.severity() + ", component: \"" + alert.component() + "\"}", id);
        sheet.line("            exp_annotations: {summary: \"" + alert.summary() + "\"}", id);
    }
}
