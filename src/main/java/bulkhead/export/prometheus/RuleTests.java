package bulkhead.export.prometheus;

import bulkhead.export.Artifact;
import bulkhead.export.Sheet;
import bulkhead.model.Id;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes what shows that each rule does what it should, for {@code promtool test rules}. */
record RuleTests(Pace pace, List<RuleGroup> groups) {
    /** Intervals that figures are there before anything is judged, besides the rules' own patience: a rate needs four. */
    private static final int LEAD = 4;

    Artifact artifact(String path) {
        var sheet = new Sheet();
        sheet.block(pace.watcher(), "tests of the rules, for promtool test rules");
        line(sheet, "rule_files: [rules.yml]");
        line(sheet, "evaluation_interval: " + pace.times(1));
        line(sheet, "tests:" + (groups.isEmpty() ? " []" : ""));
        Batch.of(groups).forEach(batch -> test(sheet, batch));
        return sheet.artifact(path);
    }

    private void line(Sheet sheet, String text) {
        sheet.line(text, pace.watcher().id());
    }

    private void test(Sheet sheet, Batch batch) {
        int figures = batch.patience() + LEAD;
        line(sheet, "  - interval: " + pace.times(1));
        series(sheet, batch, figures);
        var byName = batch.probes().stream().filter(probe -> probe.rule().silence() == Rule.Silence.HARMLESS)
                .collect(Collectors.groupingBy(probe -> probe.rule().name(), LinkedHashMap::new, Collectors.toList()));
        if (!byName.isEmpty()) {
            line(sheet, "    alert_rule_test:");
            byName.forEach((name, probes) -> alarms(sheet, probes, figures));
        }
        var others = batch.probes().stream().filter(probe -> probe.rule().silence() == Rule.Silence.ALARMING).toList();
        if (!others.isEmpty()) {
            line(sheet, "    promql_expr_test:");
            others.forEach(probe -> alarmAmongOthers(sheet, probe, figures));
        }
    }

    private void series(Sheet sheet, Batch batch, int figures) {
        var written = new LinkedHashSet<Trial.Series>();
        line(sheet, "    input_series:" + (batch.probes().stream().allMatch(probe -> probe.trial().given().isEmpty()) ? " []"
                : ""));
        for (var probe : batch.probes()) {
            probe.trial().given().stream().filter(written::add).forEach(series -> {
                sheet.line("      - series: '" + series.selector() + "'", probe.element());
                sheet.line("        values: '" + series.start() + "+" + series.step() + "x" + figures + "'", probe.element());
            });
        }
    }

    /** All alarms of one name. */
    private void alarms(Sheet sheet, List<Probe> probes, int figures) {
        Id id = probes.getFirst().element();
        sheet.line("      - eval_time: " + pace.times(figures), id);
        sheet.line("        alertname: " + probes.getFirst().rule().name(), id);
        sheet.line("        exp_alerts:" + (probes.stream().allMatch(probe -> probe.trial().alarm().isEmpty()) ? " []" : ""), id);
        probes.stream().filter(probe -> probe.trial().alarm().isPresent()).forEach(probe -> {
            sheet.line("          - exp_labels: " + RuleFile.labels(labels(probe)), probe.element());
            sheet.line("            exp_annotations:", probe.element());
            probe.rule().texts().forEach((name, text) -> sheet.line("              " + name + ": " + Quoted.text(text),
                    probe.element()));
        });
    }

    /** Without figures its namesakes raise their alarms, too; only its own is looked at. */
    private void alarmAmongOthers(Sheet sheet, Probe probe, int figures) {
        Id id = probe.element();
        var selector = new StringJoiner(",", "ALERTS{alertname=\"" + probe.rule().name() + "\",alertstate=\"firing\",", "}");
        labels(probe).forEach((label, value) -> selector.add(label + "=" + Quoted.name(value)));
        sheet.line("      - expr: '" + selector + "'", id);
        sheet.line("        eval_time: " + pace.times(figures), id);
        sheet.line("        exp_samples:" + (probe.trial().alarm().isEmpty() ? " []" : ""), id);
        probe.trial().alarm().ifPresent(_ -> {
            sheet.line("          - labels: '" + selector + "'", id);
            sheet.line("            value: 1", id);
        });
    }

    private static Map<String, String> labels(Probe probe) {
        var labels = new LinkedHashMap<>(probe.rule().labels());
        labels.putAll(probe.trial().alarm().orElse(Map.of()));
        return labels;
    }
}
