package bulkhead.export.prometheus;

import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.List;

/** Writes the alerting rules. One bad figure is no alarm: it takes two more. */
record Rules(Pace pace, List<Alert> alerts) {
    static final int PATIENCE = 2;

    Artifact artifact(String path) {
        var sheet = new Sheet();
        sheet.block(pace.watcher(), "when to raise an alarm");
        line(sheet, "groups:");
        line(sheet, "  - name: bulkhead");
        line(sheet, "    rules:" + (alerts.isEmpty() ? " []" : ""));
        alerts.forEach(alert -> rule(sheet, alert));
        return sheet.artifact(path);
    }

    private void line(Sheet sheet, String text) {
        sheet.line(text, pace.watcher().id());
    }

    private void rule(Sheet sheet, Alert alert) {
        Id id = alert.element();
        sheet.line("      - alert: " + alert.name(), id);
        sheet.line("        expr: '" + alert.condition() + "'", id);
        sheet.line("        for: " + pace.times(PATIENCE), id);
        sheet.line("        labels: {severity: " + alert.severity() + ", component: \"" + alert.component() + "\"}", id);
        sheet.line("        annotations: {summary: \"" + alert.summary() + "\"}", id);
    }
}
