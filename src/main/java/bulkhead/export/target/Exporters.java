package bulkhead.export.target;

import bulkhead.export.Exporter;
import bulkhead.export.grafana.GrafanaExporter;
import bulkhead.export.haproxy.HaproxyExporter;
import bulkhead.export.keepalived.KeepalivedExporter;
import bulkhead.export.kubernetes.KubernetesExporter;
import bulkhead.export.mariadb.MariadbExporter;
import bulkhead.export.maxscale.MaxscaleExporter;
import bulkhead.export.openpsa.OpenPsaExporter;
import bulkhead.export.phpfpm.PhpFpmExporter;
import bulkhead.export.prometheus.PrometheusExporter;
import bulkhead.export.redis.KeydbExporter;
import bulkhead.export.redis.RedisExporter;
import java.util.List;

/** Every target there is, in the order offered. */
public final class Exporters {
    private Exporters() {
    }

    public static List<Exporter> all() {
        return List.of(new HaproxyExporter(), new KeepalivedExporter(), new PhpFpmExporter(), new MaxscaleExporter(), new MariadbExporter(),
                new RedisExporter(), new KeydbExporter(), new KubernetesExporter(), new PrometheusExporter(), new GrafanaExporter(),
                new OpenPsaExporter());
    }
}
