package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Notes;
import bulkhead.model.Place;
import bulkhead.model.PlaceLevel;
import java.util.stream.Stream;

/** A kustomize folder for each Kubernetes cluster: workloads, services, budgets, autoscalers and network policies of what stands in it. For Kubernetes 1.35. */
public final class KubernetesExporter implements Exporter {
    private static final String TARGET = "kubernetes";

    @Override
    public String target() {
        return TARGET;
    }

    @Override
    public Export export(Deployment deployment) {
        var notes = new Notes();
        var artifacts = deployment.topology().places().values().stream().filter(place -> place.level() == PlaceLevel.CLUSTER)
                .flatMap(cluster -> files(deployment, cluster, notes)).toList();
        return new Export(artifacts, notes.list());
    }

    private static Stream<Artifact> files(Deployment deployment, Place cluster, Notes notes) {
        var orchestrator = deployment.settings().required(cluster, Props.ORCHESTRATOR).text();
        if (!orchestrator.equals(TARGET)) {
            notes.add("other-orchestrator", cluster.id(), cluster.label(), orchestrator);
            return Stream.empty();
        }
        return new ClusterFolder(deployment, cluster, notes).artifacts(TARGET + "/" + deployment.names().of(cluster.id()));
    }
}
