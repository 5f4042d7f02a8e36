package bulkhead.export.target;

import bulkhead.export.Exporter;
import bulkhead.export.haproxy.HaproxyExporter;
import bulkhead.export.kubernetes.KubernetesExporter;
import bulkhead.export.maxscale.MaxscaleExporter;
import bulkhead.export.openpsa.OpenPsaExporter;
import java.util.List;

/** Every target there is, in the order offered. */
public final class Exporters {
    private Exporters() {
    }

    public static List<Exporter> all() {
        return List.of(new HaproxyExporter(), new MaxscaleExporter(), new KubernetesExporter(), new OpenPsaExporter());
    }
}
