package bulkhead.export.kubernetes;

import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Notes;
import bulkhead.model.Element;
import bulkhead.model.Place;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** All manifests of one cluster, and the kustomization that lists them. */
final class ClusterFolder {
    private record Manifest(String path, Element element, HasMetadata object) {
    }

    private final Deployment deployment;
    private final Place cluster;
    private final Notes notes;
    private final List<Manifest> manifests = new ArrayList<>();

    ClusterFolder(Deployment deployment, Place cluster, Notes notes) {
        this.deployment = deployment;
        this.cluster = cluster;
        this.notes = notes;
    }

    Stream<Artifact> artifacts(String folder) {
        var workloads = Workload.in(cluster, deployment, notes);
        if (workloads.isEmpty()) {
            notes.add("empty-cluster", cluster.id(), cluster.label());
            return Stream.empty();
        }
        namespaces(workloads);
        workloads.forEach(this::workload);
        new LinkPolicies(deployment, workloads, notes).forEach((link, policy) -> add("links/" + policy.getMetadata().getName(), link, policy));
        var files = manifests.stream().map(manifest -> Yaml.artifact(folder + "/" + manifest.path + ".yaml", manifest.element, manifest.object));
        return Stream.concat(Stream.of(Yaml.kustomization(folder, cluster, manifests.stream().map(manifest -> manifest.path + ".yaml").toList())), files);
    }

    private void namespaces(List<Workload> workloads) {
        var names = new LinkedHashSet<>(workloads.stream().map(Workload::namespace).toList());
        for (var name : names) {
            add(name + "-namespace", cluster, Namespaces.namespace(name));
            add(name + "-default-deny", cluster, Namespaces.defaultDeny(name));
            add(name + "-allow-dns", cluster, Namespaces.allowDns(name));
        }
    }

    private void workload(Workload workload) {
        var folder = workload.name() + "/";
        var component = workload.component();
        add(folder + "service-account", component, Services.account(workload));
        if (workload.stateful()) {
            add(folder + "stateful-set", component, Workloads.statefulSet(workload));
            add(folder + "nodes", component, Services.headless(workload, workload.headlessName()));
        } else {
            add(folder + "deployment", component, Workloads.deployment(workload));
        }
        workload.port().ifPresent(_ -> add(folder + "service", component, Services.service(workload)));
        add(folder + "disruption-budget", component, Budgets.budget(workload));
        component.autoscaling().ifPresent(scaling -> add(folder + "autoscaler", component, Budgets.autoscaler(workload, scaling)));
    }

    private void add(String path, Element element, HasMetadata object) {
        manifests.add(new Manifest(path, element, object));
    }
}
