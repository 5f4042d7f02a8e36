package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import java.util.Map;
import java.util.TreeMap;

/** Pods as the restricted security standard wants them: no root, a read-only root file system, nothing that isn't needed. */
final class Pods {
    /** A user id that means nobody in particular, above those of the machine. */
    private static final long NOBODY = 65532;
    private static final int PRIVILEGED_PORTS = 1024;

    private Pods() {
    }

    static PodTemplateSpec template(Workload workload) {
        return new PodTemplateSpecBuilder().withNewMetadata().withLabels(workload.labels()).endMetadata()
                .withSpec(pod(workload).build()).build();
    }

    private static PodSpecBuilder pod(Workload workload) {
        var container = container(workload);
        var pod = new PodSpecBuilder().withAutomountServiceAccountToken(false).withEnableServiceLinks(false)
                .withNewSecurityContext().withRunAsNonRoot(true).withRunAsUser(NOBODY).withRunAsGroup(NOBODY).withFsGroup(NOBODY)
                .withFsGroupChangePolicy("OnRootMismatch").withNewSeccompProfile().withType("RuntimeDefault")
                .endSeccompProfile().endSecurityContext()
                .withTerminationGracePeriodSeconds((long) Draining.grace(workload));
        if (workload.hasAccount()) {
            pod.withServiceAccountName(workload.name());
        }
        lowPorts(workload, pod);
        Placing.add(workload, pod);
        new Files(workload).add(container, pod);
        return pod.withContainers(container.build());
    }

    /** Without this nobody but root may listen there; it is among the settings that are safe for a pod to change. */
    private static void lowPorts(Workload workload, PodSpecBuilder pod) {
        if (workload.ports().values().stream().anyMatch(port -> port < PRIVILEGED_PORTS)) {
            pod.editSecurityContext().addNewSysctl("net.ipv4.ip_unprivileged_port_start", "0").endSecurityContext();
        }
    }

    /** The image is asked for at every start, so that nobody runs one he couldn't have fetched himself. */
    private static ContainerBuilder container(Workload workload) {
        var container = new ContainerBuilder().withName("main").withImage(workload.image()).withImagePullPolicy("Always")
                .withNewSecurityContext().withAllowPrivilegeEscalation(false).withPrivileged(false)
                .withReadOnlyRootFilesystem(true)
                .withNewCapabilities().withDrop("ALL").endCapabilities().endSecurityContext();
        var arguments = Images.of(workload).arguments().apply(workload);
        if (!arguments.isEmpty()) {
            container.withArgs(arguments);
        }
        workload.ports().forEach((name, port) -> container.addNewPort().withName(name).withContainerPort(port)
                .withProtocol("TCP").endPort());
        resources(workload, container);
        Probes.add(workload, container);
        Draining.add(workload, container);
        return container;
    }

    /** What is asked for is also the most: an instance does what was drawn, whatever its neighbours do, and is put out last. */
    private static void resources(Workload workload, ContainerBuilder container) {
        var all = new TreeMap<>(Map.of("cpu", Amounts.cores(workload.size(Props.CPU)), "memory",
                Amounts.bytes(workload.size(Props.MEMORY)),
                "ephemeral-storage", Amounts.SCRATCH));
        container.withNewResources().withRequests(all).withLimits(all).endResources();
    }
}
