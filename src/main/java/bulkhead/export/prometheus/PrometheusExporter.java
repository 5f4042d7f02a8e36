package bulkhead.export.prometheus;

import bulkhead.deployment.Deployment;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Note;
import bulkhead.model.Component;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Prometheus and VictoriaMetrics are told: whom to ask for figures, when to raise an alarm, and tests for each of these
 * rules ({@code promtool test rules}). Thresholds are the drawing's sizes and targets.
 */
public final class PrometheusExporter implements Exporter {
    private static final String PROMETHEUS = "prometheus";

    @Override
    public String target() {
        return PROMETHEUS;
    }

    @Override
    public Export export(Deployment deployment) {
        return Watch.of(deployment).map(watch -> export(deployment, watch)).orElse(new Export(List.of(), List.of()));
    }

    private static Export export(Deployment deployment, Watch watch) {
        var files = List.of(new Scraping(deployment.names(), watch.pace(), watch.sources())
                .artifact(PROMETHEUS + "/prometheus.yml"),
                new RuleFile(watch.pace(), watch.groups()).artifact(PROMETHEUS + "/rules.yml"),
                new RuleTests(watch.pace(), watch.groups()).artifact(PROMETHEUS + "/rules-test.yml"));
        var read = Watch.watchers(deployment).stream().map(PrometheusExporter::read);
        return new Export(files, Stream.concat(watch.notes().stream(), read).toList());
    }

    private static Note read(Component watcher) {
        return Note.of("prometheus-files", watcher.id(), watcher.label());
    }
}
