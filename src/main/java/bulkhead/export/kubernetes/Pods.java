package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pods as the restricted security standard wants them: no root, a read-only root file system, nothing that isn't needed. */
final class Pods {
    static final String DATA = "data";
    private static final String TEMPORARY = "tmp";
    /** A user id that means nobody in particular. */
    private static final long NOBODY = 65532;

    private Pods() {
    }

    static PodTemplateSpec template(Workload workload) {
        var pod = new PodTemplateSpecBuilder().withNewMetadata().withLabels(workload.labels()).endMetadata()
                .withNewSpec().withServiceAccountName(workload.name()).withAutomountServiceAccountToken(false)
                .withNewSecurityContext().withRunAsNonRoot(true).withRunAsUser(NOBODY).withRunAsGroup(NOBODY).withFsGroup(NOBODY)
                .withNewSeccompProfile().withType("RuntimeDefault").endSeccompProfile().endSecurityContext()
                .withTerminationGracePeriodSeconds((long) Draining.grace(workload))
                .withTopologySpreadConstraints(spread(workload))
                .withContainers(container(workload))
                .addNewVolume().withName(TEMPORARY).withNewEmptyDir().endEmptyDir().endVolume().endSpec();
        if (workload.stateful() && !persists(workload)) {
            pod.editSpec().addNewVolume().withName(DATA).withNewEmptyDir().endEmptyDir().endVolume().endSpec();
        }
        return pod.build();
    }

    private static boolean persists(Workload workload) {
        return workload.setting(Props.DISK).filter(disk -> disk.base() > 0).isPresent();
    }

    /** Over the drawn zones strictly; over machines as well as it goes. */
    private static List<TopologySpreadConstraint> spread(Workload workload) {
        var constraints = new ArrayList<TopologySpreadConstraint>();
        if (workload.overZones()) {
            constraints.add(constraint(workload, "topology.kubernetes.io/zone", "DoNotSchedule"));
        }
        constraints.add(constraint(workload, "kubernetes.io/hostname", "ScheduleAnyway"));
        return constraints;
    }

    private static TopologySpreadConstraint constraint(Workload workload, String key, String otherwise) {
        return new TopologySpreadConstraintBuilder().withMaxSkew(1).withTopologyKey(key).withWhenUnsatisfiable(otherwise)
                .withLabelSelector(new LabelSelectorBuilder().withMatchLabels(workload.selector()).build()).build();
    }

    private static Container container(Workload workload) {
        var container = new ContainerBuilder().withName("main").withImage(workload.image()).withImagePullPolicy("IfNotPresent")
                .withNewSecurityContext().withAllowPrivilegeEscalation(false).withReadOnlyRootFilesystem(true)
                .withNewCapabilities().withDrop("ALL").endCapabilities().endSecurityContext()
                .addNewVolumeMount().withName(TEMPORARY).withMountPath("/tmp").endVolumeMount();
        workload.port().ifPresent(port -> container.addNewPort().withName(workload.portName()).withContainerPort(port).withProtocol("TCP").endPort());
        if (workload.stateful()) {
            container.addNewVolumeMount().withName(DATA).withMountPath("/data").endVolumeMount();
        }
        resources(workload, container);
        Probes.add(workload, container);
        Draining.add(workload, container);
        return container.build();
    }

    private static void resources(Workload workload, ContainerBuilder container) {
        var scratch = Map.of("ephemeral-storage", Amounts.bytes(1 << 30));
        container.withNewResources().withRequests(scratch).withLimits(scratch).endResources();
        workload.setting(Props.CPU).map(Setting::base).filter(cores -> cores > 0)
                .ifPresent(cores -> container.editResources().addToRequests("cpu", Amounts.cores(cores)).endResources());
        workload.setting(Props.MEMORY).map(Setting::base).filter(bytes -> bytes > 0)
                .ifPresent(bytes -> container.editResources().addToRequests("memory", Amounts.bytes(bytes)).addToLimits("memory", Amounts.bytes(bytes)).endResources());
    }
}
