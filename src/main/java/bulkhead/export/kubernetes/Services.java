package bulkhead.export.kubernetes;

import bulkhead.catalog.Role;
import bulkhead.model.LinkKind;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;

/** How pods are found, and who they are. */
final class Services {
    private Services() {
    }

    static ServiceAccount account(Workload workload) {
        return new ServiceAccountBuilder().withNewMetadata().withName(workload.name()).withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata().withAutomountServiceAccountToken(false).build();
    }

    /** A balancer checks and balances pods itself, so it is told their addresses; everyone else gets one address for all. */
    static Service service(Workload workload) {
        return calledByBalancer(workload) && !workload.stateful() ? headless(workload, workload.name())
                : builder(workload, workload.name()).editSpec().withType("ClusterIP").endSpec().build();
    }

    static Service headless(Workload workload, String name) {
        return builder(workload, name).editSpec().withClusterIP("None").endSpec().build();
    }

    private static boolean calledByBalancer(Workload workload) {
        var topology = workload.deployment().topology();
        return topology.links().values().stream()
                .anyMatch(link -> link.kind() != LinkKind.REPLICATES && topology.targets(link).contains(workload.component().id())
                        && workload.deployment().role(link.from()) == Role.BALANCER);
    }

    private static ServiceBuilder builder(Workload workload, String name) {
        var builder = new ServiceBuilder().withNewMetadata().withName(name).withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata()
                .withNewSpec().withSelector(workload.selector()).endSpec();
        workload.serving().forEach((port, number) -> builder.editSpec().addNewPort().withName(port).withProtocol("TCP")
                .withPort(number)
                .withTargetPort(new IntOrString(port)).endPort().endSpec());
        return builder;
    }
}
