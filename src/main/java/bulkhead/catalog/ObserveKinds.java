package bulkhead.catalog;

import static bulkhead.catalog.Props.*;

import java.util.List;

/** What watches the others. */
final class ObserveKinds {
    private static final KindSpec VICTORIAMETRICS = watcher("victoriametrics").runs("victoriametrics")
            .with(IMAGE.or("victoriametrics/victoria-metrics:v1.118.0"))
            .with(READINESS_PATH.or("/health"), PORT.orVendor(8428, "VictoriaMetrics 1.118, -httpListenAddr"), MAX_RATE.or(300_000), INTERVAL.or(15))
            .with(CPU.or(4), MEMORY.or(8), DISK.or(200), RECORD_SIZE.or(1))
            .with(RETENTION.orVendor(30, "VictoriaMetrics 1.118, -retentionPeriod 1 month"));
    private static final KindSpec PROMETHEUS = watcher("prometheus").runs("prometheus").with(IMAGE.or("prom/prometheus:v3.4.0"))
            .with(READINESS_PATH.or("/-/ready"), LIVENESS_PATH.or("/-/healthy"))
            .with(PORT.orVendor(9090, "Prometheus 3.4, --web.listen-address"), MAX_RATE.or(100_000))
            .with(CPU.or(2), MEMORY.or(8), DISK.or(100), RECORD_SIZE.or(2))
            .with(RETENTION.orVendor(15, "Prometheus 3.4, --storage.tsdb.retention.time"))
            .with(INTERVAL.orVendor(60, "Prometheus 3.4, scrape_interval"));
    private static final KindSpec GRAFANA = watcher("grafana").runs("grafana")
            .with(IMAGE.or("grafana/grafana:12.0.0"), READINESS_PATH.or("/api/health"), PORT.orVendor(3000, "Grafana 12.0, http_port"), MAX_RATE.or(100));

    private ObserveKinds() {
    }

    static List<KindSpec> all() {
        return List.of(VICTORIAMETRICS, PROMETHEUS, GRAFANA);
    }

    private static KindSpec watcher(String id) {
        return KindSpec.of(id, Role.MONITOR, Section.OBSERVE).with(Families.PROGRAM).with(PROTOCOL.or("http"));
    }
}
