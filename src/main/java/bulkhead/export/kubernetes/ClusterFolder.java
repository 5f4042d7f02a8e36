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
import java.util.Locale;
import java.util.stream.Stream;

/** All manifests of one cluster, the files mounted into its pods, and the kustomization that lists them. */
final class ClusterFolder {
    private final Deployment deployment;
    private final Place cluster;
    private final Companions companions;
    private final Notes notes;
    private final String folder;
    private final List<Artifact> artifacts = new ArrayList<>();
    private final Kustomization kustomization = new Kustomization();

    ClusterFolder(Deployment deployment, Place cluster, Companions companions, Notes notes) {
        this.deployment = deployment;
        this.cluster = cluster;
        this.companions = companions;
        this.notes = notes;
        this.folder = KubernetesExporter.TARGET + "/" + deployment.names().of(cluster.id()) + "/";
    }

    Stream<Artifact> artifacts() {
        var workloads = Workload.in(cluster, deployment, companions, notes);
        if (workloads.isEmpty()) {
            notes.add("empty-cluster", cluster.id(), cluster.label());
            return Stream.empty();
        }
        namespaces(workloads);
        notes.add("pull-always", cluster.id(), cluster.label());
        workloads.forEach(this::workload);
        new LinkPolicies(deployment, workloads, notes).forEach((link, policy) ->
                add("links/" + policy.getMetadata().getName(), link, policy));
        return Stream.concat(Stream.of(kustomization.artifact(folder + "kustomization.yaml", cluster)), artifacts.stream());
    }

    private void namespaces(List<Workload> workloads) {
        var names = new LinkedHashSet<>(workloads.stream().map(Workload::namespace).toList());
        for (var name : names) {
            add(name + "-namespace", cluster, Namespaces.namespace(name, workloads.stream()
                    .filter(workload -> workload.namespace().equals(name)).toList()));
            add(name + "-default-deny", cluster, Namespaces.defaultDeny(name));
            add(name + "-allow-dns", cluster, Namespaces.allowDns(name));
        }
    }

    private void workload(Workload workload) {
        var path = workload.name() + "/";
        var component = workload.component();
        new Remarks(workload, companions, notes).add();
        if (workload.crew().isPresent()) {
            add(path + "own-traffic", component, OwnTraffic.policy(workload, workload.crew().get()));
            new Operated(workload, workload.crew().get(), companions).resources()
                    .forEach(resource -> add(path, component, resource));
            return;
        }
        workload.configuration().ifPresent(this::mounted);
        if (workload.hasAccount()) {
            add(path + "service-account", component, Services.account(workload));
        }
        if (workload.stateful()) {
            add(path + "stateful-set", component, Workloads.statefulSet(workload));
            add(path + "nodes", component, Services.headless(workload, workload.headlessName()));
        } else {
            add(path + "deployment", component, Workloads.deployment(workload));
        }
        workload.port().ifPresent(_ -> add(path + "service", component, Services.service(workload)));
        add(path + "disruption-budget", component, Budgets.budget(workload));
        RuleResource.of(workload, companions).ifPresent(rules -> rules(rules, path));
        component.autoscaling().ifPresent(scaling -> add(path + "autoscaler", component, Budgets.autoscaler(workload, scaling)));
    }

    /** The same text as beside the manifests, so that a pod and a machine run alike. */
    private void mounted(Configuration configuration) {
        var path = configuration.workload().name() + "/";
        configuration.files().forEach((key, file) -> artifacts.add(new Artifact(folder + path + key, file.lines())));
        kustomization.configMap(configuration, path);
    }

    private void rules(RuleResource rules, String path) {
        var component = rules.workload().component();
        var file = path + rules.kind().toLowerCase(Locale.ROOT) + ".yaml";
        artifacts.add(rules.artifact(folder + file));
        kustomization.resource(file);
        ScrapeResource.of(rules.workload()).forEach(scrape -> add(path + "scrape/" + scrape.resource().name() + "-", scrape.source().component(),
                scrape.resource()));
        notes.add("rules-for-operator", component.id(), component.label(), rules.kind(), ScrapeResource.kind(rules.workload()),
                "app.kubernetes.io/instance: " + rules.workload().name());
    }

    private void add(String path, Element element, Resource resource) {
        var file = path + resource.kind().toLowerCase(Locale.ROOT) + ".yaml";
        artifacts.add(Yaml.file(folder + file, element, resource.kind(), resource.fields()));
        kustomization.resource(file);
    }

    private void add(String path, Element element, HasMetadata object) {
        artifacts.add(Yaml.artifact(folder + path + ".yaml", element, object));
        kustomization.resource(path + ".yaml");
    }
}
