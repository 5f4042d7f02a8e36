package bulkhead.export.kubernetes;

import bulkhead.deployment.Crew;
import bulkhead.deployment.Operator;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import java.util.List;

/**
 * What the pods of a cluster that an operator runs need beyond the drawn links: each other, at whatever port; their operator;
 * and the API server, whose address no selector can name, at its two usual ports.
 */
final class OwnTraffic {
    private static final List<Integer> API_SERVER = List.of(443, 6443);

    private OwnTraffic() {
    }

    static NetworkPolicy policy(Workload workload, Crew crew) {
        var policy = new NetworkPolicyBuilder().withNewMetadata().withName(workload.name() + ".own-cluster")
                .withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata()
                .withNewSpec().withNewPodSelector().withMatchLabels(workload.selector()).endPodSelector()
                .withPolicyTypes("Ingress", "Egress")
                .addNewIngress().addNewFrom().withNewPodSelector().withMatchLabels(workload.selector()).endPodSelector().endFrom()
                .addNewFrom().withNewNamespaceSelector().endNamespaceSelector().withPodSelector(operator(crew.operator()))
                .endFrom().endIngress()
                .addNewEgress().addNewTo().withNewPodSelector().withMatchLabels(workload.selector()).endPodSelector().endTo()
                .endEgress();
        var server = policy.addNewEgress();
        API_SERVER.forEach(port -> server.addNewPort().withProtocol("TCP").withPort(new IntOrString(port)).endPort());
        return server.endEgress().endSpec().build();
    }

    /** The labels that the operators' own charts give their pods. */
    private static LabelSelector operator(Operator operator) {
        return switch (operator) {
            case STRIMZI -> new LabelSelectorBuilder().addToMatchLabels("strimzi.io/kind", "cluster-operator").build();
            case K8SSANDRA -> new LabelSelectorBuilder().addNewMatchExpression().withKey("app.kubernetes.io/name")
                    .withOperator("In")
                    .withValues("cass-operator", "k8ssandra-operator").endMatchExpression().build();
            case MARIADB, MARIADB_MAXSCALE -> new LabelSelectorBuilder()
                    .addToMatchLabels("app.kubernetes.io/name", "mariadb-operator").build();
        };
    }
}
