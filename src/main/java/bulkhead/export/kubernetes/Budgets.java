package bulkhead.export.kubernetes;

import bulkhead.catalog.Props;
import bulkhead.deployment.Setting;
import bulkhead.model.Autoscaling;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;

/** How many pods there may be, and how many may be away at once. */
final class Budgets {
    /** Shrinking sooner would follow every dip. */
    private static final int SHRINK_AFTER_SECONDS = 300;

    private Budgets() {
    }

    /** As many as may be away in a rolling update, and at least one: a budget of none would keep machines from being drained. */
    static PodDisruptionBudget budget(Workload workload) {
        int away = Math.max(1, Workloads.maxUnavailable(workload));
        return new PodDisruptionBudgetBuilder().withNewMetadata().withName(workload.name()).withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata()
                .withNewSpec().withMaxUnavailable(new IntOrString(away)).withNewSelector().withMatchLabels(workload.selector())
                .endSelector().endSpec().build();
    }

    /**
     * From the drawn instances to the drawn maximum, growing when processors pass the normal target that capacity is judged by.
     */
    static HorizontalPodAutoscaler autoscaler(Workload workload, Autoscaling scaling) {
        int least = Math.max(1, workload.component().instances().count());
        int most = Math.max(least, scaling.maxInstances().count());
        int target = Math.clamp(Math.round(100 * workload.setting(Props.NORMAL_TARGET).map(Setting::base).orElseThrow()), 1, 100);
        return new HorizontalPodAutoscalerBuilder().withNewMetadata().withName(workload.name())
                .withNamespace(workload.namespace())
                .withLabels(workload.labels()).endMetadata()
                .withNewSpec()
                .withNewScaleTargetRef().withApiVersion("apps/v1").withKind(workload.stateful() ? "StatefulSet" : "Deployment")
                .withName(workload.name())
                .endScaleTargetRef()
                .withMinReplicas(least).withMaxReplicas(most)
                .addNewMetric().withType("Resource").withNewResource().withName("cpu").withNewTarget().withType("Utilization")
                .withAverageUtilization(target)
                .endTarget().endResource().endMetric()
                .withNewBehavior().withNewScaleDown().withStabilizationWindowSeconds(SHRINK_AFTER_SECONDS).endScaleDown()
                .endBehavior()
                .endSpec().build();
    }
}
