package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.Resource.fields;

import bulkhead.export.prometheus.Source;
import bulkhead.export.prometheus.Watch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A job of the scraping configuration as the resource that the operator of Prometheus or VictoriaMetrics reads: the same instances under the same labels,
 * which are those that the rules look for.
 */
record ScrapeResource(Workload watcher, Source source, String interval) {
    static Stream<ScrapeResource> of(Workload watcher) {
        return Watch.of(watcher.deployment()).stream().flatMap(watch -> watch.sources().stream()
                .map(source -> new ScrapeResource(watcher, source, watch.pace().times(1))));
    }

    static String kind(Workload watcher) {
        return watcher.runs("victoriametrics") ? "VMScrapeConfig" : "ScrapeConfig";
    }

    Resource resource() {
        return watcher.runs("victoriametrics")
                ? resource("operator.victoriametrics.com/v1beta1", fields("scrape_interval", interval, "staticConfigs", listed(),
                        "dnsSDConfigs", discovered(), "relabelConfigs", relabelled()))
                : resource("monitoring.coreos.com/v1alpha1", fields("jobName", source.job(), "scrapeInterval", interval, "staticConfigs", listed(),
                        "dnsSDConfigs", discovered(), "relabelings", relabelled()));
    }

    private Resource resource(String version, Map<String, Object> spec) {
        return Resource.of(version, kind(watcher), watcher, watcher.name() + "-" + source.job().replace('/', '-'), spec);
    }

    private Optional<List<Map<String, Object>>> listed() {
        return source.service().isPresent() ? Optional.empty() : Optional.of(source.asked(watcher.deployment().names()).stream()
                .map(asked -> fields("labels", asked.labels(), "targets", asked.targets())).toList());
    }

    private Optional<List<Map<String, Object>>> discovered() {
        return source.service().map(service -> List.of(fields("names", List.of(service), "type", "A", "port", source.port())));
    }

    private Optional<List<Map<String, Object>>> relabelled() {
        return source.service().map(_ -> source.asked(watcher.deployment().names()).getFirst().labels().entrySet().stream()
                .map(label -> fields("targetLabel", label.getKey(), "replacement", label.getValue())).toList());
    }
}
