package bulkhead.export.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Namespaces, in which nothing may talk to anything but the name service until a link says so. */
final class Namespaces {
    /** Label that every namespace gets from Kubernetes itself. */
    static final String NAME_LABEL = "kubernetes.io/metadata.name";
    private static final int DNS = 53;

    private Namespaces() {
    }

    /**
     * Operators bring containers of their own, not all of which keep to the strictest standard; where they do is then only
     * remarked.
     */
    static Namespace namespace(String name, List<Workload> workloads) {
        boolean operated = workloads.stream().anyMatch(workload -> workload.crew().isPresent());
        return new NamespaceBuilder().withNewMetadata().withName(name)
                .withLabels(labels(name))
                .addToLabels("pod-security.kubernetes.io/enforce", operated ? "baseline" : "restricted")
                .addToLabels("pod-security.kubernetes.io/warn", "restricted")
                .endMetadata().build();
    }

    private static Map<String, String> labels(String namespace) {
        return new TreeMap<>(Map.of("app.kubernetes.io/part-of", namespace, "app.kubernetes.io/managed-by", "bulkhead"));
    }

    static NetworkPolicy defaultDeny(String namespace) {
        return new NetworkPolicyBuilder().withNewMetadata().withName("default-deny").withNamespace(namespace)
                .withLabels(labels(namespace)).endMetadata()
                .withNewSpec().withNewPodSelector().endPodSelector().withPolicyTypes("Ingress", "Egress").endSpec().build();
    }

    static NetworkPolicy allowDns(String namespace) {
        return new NetworkPolicyBuilder().withNewMetadata().withName("allow-dns").withNamespace(namespace)
                .withLabels(labels(namespace)).endMetadata()
                .withNewSpec().withNewPodSelector().endPodSelector().withPolicyTypes("Egress")
                .addNewEgress()
                .addNewTo().withNewNamespaceSelector().withMatchLabels(Map.of(NAME_LABEL, "kube-system")).endNamespaceSelector()
                .withNewPodSelector().withMatchLabels(Map.of("k8s-app", "kube-dns")).endPodSelector().endTo()
                .addNewPort().withProtocol("UDP").withPort(new IntOrString(DNS)).endPort()
                .addNewPort().withProtocol("TCP").withPort(new IntOrString(DNS)).endPort()
                .endEgress().endSpec().build();
    }
}
