package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.export.haproxy.HaproxyExporter;
import bulkhead.export.mariadb.MariadbExporter;
import bulkhead.export.maxscale.MaxscaleExporter;
import bulkhead.export.phpfpm.PhpFpmExporter;
import bulkhead.export.prometheus.PrometheusExporter;
import bulkhead.export.redis.KeydbExporter;
import bulkhead.export.redis.RedisExporter;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kustomize folder for each Kubernetes cluster: workloads, services, budgets, autoscalers and network policies of what stands
 * in it. For Kubernetes 1.35.
 */
public final class KubernetesExporter implements Exporter {
    static final String TARGET = "kubernetes";
    /** Whose files pods read. */
    private static final List<Exporter> COMPANIONS = List.of(new HaproxyExporter(), new PhpFpmExporter(), new MaxscaleExporter(),
            new MariadbExporter(), new RedisExporter(), new KeydbExporter(), new PrometheusExporter());

    @Override
    public String target() {
        return TARGET;
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var companions = new Companions(deployment, COMPANIONS);
        var artifacts = deployment.topology().places().values().stream().filter(place -> place.level() == PlaceLevel.CLUSTER)
                .flatMap(cluster -> files(deployment, cluster, companions, notes)).toList();
        return new Export(artifacts, notes.list());
    }

    private static Stream<Artifact> files(Deployment deployment, Place cluster, Companions companions, Notes notes) {
        var orchestrator = deployment.settings().required(cluster, Props.ORCHESTRATOR).text();
        if (!orchestrator.equals(TARGET)) {
            notes.add("other-orchestrator", cluster.id(), cluster.label(), orchestrator);
            return Stream.empty();
        }
        return new ClusterFolder(deployment, cluster, companions, notes).artifacts();
    }
}
