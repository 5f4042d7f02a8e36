package bulkhead.export.target;

import bulkhead.export.Exporter;
import bulkhead.export.cloudflare.CloudflareExporter;
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
import bulkhead.export.runbook.RunbookExporter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every target there is, in the order offered. */
public final class Exporters {
    private Exporters() {
    }

    /** With what is written for people in English. */
    public static List<Exporter> all() {
        return all(Locale.ENGLISH);
    }

    /** With what is written for people in their language. */
    public static List<Exporter> all(Locale locale) {
        var programs = programs();
        return Stream.concat(programs.stream(), Stream.of(new RunbookExporter(locale, programs), new OpenPsaExporter())).toList();
    }

    /** Those whose files make something run. */
    public static List<Exporter> programs() {
        return List.of(new HaproxyExporter(), new KeepalivedExporter(), new PhpFpmExporter(), new MaxscaleExporter(), new MariadbExporter(),
                new RedisExporter(), new KeydbExporter(), new KubernetesExporter(), new CloudflareExporter(), new PrometheusExporter(), new GrafanaExporter());
    }
}
