package bulkhead.export.grafana;

import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Comment;
import bulkhead.export.Owner;
import bulkhead.export.Sheet;
import bulkhead.export.prometheus.Watch;
import bulkhead.model.Component;
import java.util.ArrayList;
import java.util.List;

/** The whole dashboard as one file, in the form that Grafana imports and provisions. */
record Dashboard(Deployment deployment, Watch watch, Component grafana) {
    private static final int COLUMNS = 24;
    /** Of Grafana 12.0; later ones read it. */
    private static final int SCHEMA_VERSION = 41;
    private static final int LONGEST_UID = 40;
    private static final String PREFIX = "bulkhead-";

    Artifact artifact(String path) {
        var sheet = new Sheet();
        sheet.line("{", Owner.Reason.FORMAT);
        head(sheet);
        sheet.line("  \"panels\": [", Owner.Reason.FORMAT);
        panels(sheet, all());
        sheet.line("  ]", Owner.Reason.FORMAT);
        sheet.line("}", Owner.Reason.FORMAT);
        return sheet.artifact(path);
    }

    private void head(Sheet sheet) {
        var name = deployment.names().of(grafana.id());
        var uid = PREFIX + name.substring(0, Math.min(name.length(), LONGEST_UID - PREFIX.length()));
        sheet.line("  \"uid\": \"" + uid + "\",", grafana.id());
        sheet.line("  \"title\": \"Load and limits (" + name + ")\",", grafana.id());
        sheet.line("  \"tags\": [\"bulkhead\"],", Owner.Reason.EXPORT);
        sheet.line("  \"schemaVersion\": " + SCHEMA_VERSION + ",", Owner.Reason.FORMAT);
        sheet.line("  \"editable\": true,", Owner.Reason.FORMAT);
        sheet.line("  \"graphTooltip\": 1,", Owner.Reason.FORMAT);
        sheet.line("  \"time\": {\"from\": \"now-6h\", \"to\": \"now\"},", Owner.Reason.FORMAT);
        sheet.line("  \"refresh\": \"30s\",", Owner.Reason.FORMAT);
        Json.write(sheet, grafana.id(), 1, "\"templating\": ", Variables.json(), ",");
    }

    private List<Panel> all() {
        var panels = new ArrayList<Panel>();
        panels.add(Panel.row("Places", watch.pace().watcher().id()));
        panels.add(new Panel("Targets that answer", "Share of the targets in each place that give figures.",
                Panel.Type.TIMESERIES, COLUMNS,
                watch.pace().watcher().id(), List.of(new Panel.Query("avg by (place) (up{place=~\"$place\"})", "{{place}}")),
                Scale.share()));
        for (var tier : Tier.of(deployment, watch.sources())) {
            var shown = new ArrayList<>(new Gauges(tier, watch.pace()).panels());
            shown.addAll(new Extras(deployment, tier, watch.pace()).panels());
            if (!shown.isEmpty()) {
                panels.add(Panel.row(tier.name(), tier.element().id()));
                panels.addAll(shown);
            }
        }
        return panels;
    }

    /** From left to right, a new line where one is full. */
    private static void panels(Sheet sheet, List<Panel> panels) {
        int column = 0;
        int line = 0;
        int height = 0;
        for (int at = 0; at < panels.size(); at++) {
            var panel = panels.get(at);
            if (column + panel.width() > COLUMNS) {
                line += height;
                column = 0;
                height = 0;
            }
            Json.write(sheet, panel.element(), 2, "", panel.json(at + 1, column, line), at + 1 < panels.size() ? "," : "");
            column += panel.width();
            height = Math.max(height, panel.height());
        }
    }
}
