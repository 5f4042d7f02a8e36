package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.List;

/** Deployments and stateful sets. Where an autoscaler decides on the number of pods, nobody else does. */
final class Workloads {
    private Workloads() {
    }

    /** Pods that may be away at once in a rolling update, as capacity during an update assumes. */
    static int maxUnavailable(Workload workload) {
        return workload.setting(Props.MAX_UNAVAILABLE).map(Setting::count).orElse(0);
    }

    static Deployment deployment(Workload workload) {
        int away = maxUnavailable(workload);
        var deployment = new DeploymentBuilder().withNewMetadata().withName(workload.name()).withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata()
                .withNewSpec().withSelector(selector(workload)).withRevisionHistoryLimit(5)
                .withNewStrategy().withType("RollingUpdate").withNewRollingUpdate().withMaxUnavailable(new IntOrString(away))
                // with none away an update needs room for one more
                .withMaxSurge(new IntOrString(away == 0 ? 1 : 0)).endRollingUpdate().endStrategy()
                .withTemplate(Pods.template(workload)).endSpec();
        if (workload.component().autoscaling().isEmpty()) {
            deployment.editSpec().withReplicas(workload.component().instances().count()).endSpec();
        }
        return deployment.build();
    }

    static StatefulSet statefulSet(Workload workload) {
        var set = new StatefulSetBuilder().withNewMetadata().withName(workload.name()).withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata()
                .withNewSpec().withServiceName(workload.headlessName()).withSelector(selector(workload))
                .withRevisionHistoryLimit(5)
                .withPodManagementPolicy("OrderedReady").withNewUpdateStrategy().withType("RollingUpdate").endUpdateStrategy()
                .withTemplate(Pods.template(workload)).withVolumeClaimTemplates(claims(workload)).endSpec();
        if (workload.component().autoscaling().isEmpty()) {
            set.editSpec().withReplicas(workload.component().instances().count()).endSpec();
        }
        return set.build();
    }

    private static LabelSelector selector(Workload workload) {
        return new LabelSelectorBuilder().withMatchLabels(workload.selector()).build();
    }

    private static List<PersistentVolumeClaim> claims(Workload workload) {
        return !workload.persists() ? List.of() : List.of(new PersistentVolumeClaimBuilder()
                .withNewMetadata().withName(Files.DATA).withLabels(workload.selector()).endMetadata()
                .withNewSpec().withAccessModes("ReadWriteOnce").withStorageClassName(workload.storageClass().orElse(null))
                .withNewResources().addToRequests("storage", workload.disk()).endResources().endSpec()
                .build());
    }
}
