package bulkhead.export.prometheus;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Setting;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.Program;
import bulkhead.model.Component;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Prometheus and VictoriaMetrics are told: whom to ask for figures, when to raise an alarm, and a test for each of these rules
 * ({@code promtool test rules}). Thresholds are the drawing's sizes and targets.
 */
public final class PrometheusExporter implements Exporter {
    private static final String PROMETHEUS = "prometheus";
    private static final List<Program> WATCHERS = List.of(new Program(PROMETHEUS), new Program("victoriametrics"));

    @Override
    public String target() {
        return PROMETHEUS;
    }

    @Override
    public Export export(Deployment deployment) {
        var watchers = deployment.topology().components().values().stream()
                .filter(component -> WATCHERS.stream().anyMatch(program -> program.runs(deployment, component))).toList();
        if (watchers.isEmpty()) {
            return new Export(List.of(), List.of());
        }
        var notes = new Notes();
        var interval = interval(deployment, watchers);
        var watcher = watchers.getFirst();
        var sources = Sources.of(deployment, notes);
        var alerts = sources.stream().flatMap(source -> new Alerts(deployment, source).stream()).toList();
        watchers.forEach(each -> notes.add("prometheus-files", each.id(), each.label()));
        var pace = new Pace(watcher, interval);
        return new Export(Stream.of(new Scraping(pace, sources).artifact(PROMETHEUS + "/prometheus.yml"),
                new Rules(pace, alerts).artifact(PROMETHEUS + "/rules.yml"),
                new RuleTests(pace, alerts).artifact(PROMETHEUS + "/rules-test.yml")).toList(), notes.list());
    }

    /** The shortest that is drawn. */
    private static Setting interval(Deployment deployment, List<Component> watchers) {
        return watchers.stream().map(watcher -> deployment.settings().of(watcher, Props.INTERVAL).orElseThrow())
                .min(Comparator.comparingDouble(Setting::base)).orElseThrow();
    }
}
