package bulkhead.export.kubernetes;

import bulkhead.model.PlaceLevel;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Where pods may run, from the drawn places: over zones strictly; over machines strictly where they are drawn, else as well as
 * it goes.
 */
final class Placing {
    private static final String HOST = "kubernetes.io/hostname";
    private static final int MOST_WANTED = 100;

    private Placing() {
    }

    static void add(Workload workload, PodSpecBuilder pod) {
        pod.withTopologySpreadConstraints(spread(workload));
        pod.withAffinity(affinity(workload));
    }

    static Affinity affinity(Workload workload) {
        var affinity = new AffinityBuilder().withNewPodAntiAffinity().addNewPreferredDuringSchedulingIgnoredDuringExecution()
                .withWeight(MOST_WANTED)
                .withNewPodAffinityTerm().withTopologyKey(HOST).withLabelSelector(selector(workload)).endPodAffinityTerm()
                .endPreferredDuringSchedulingIgnoredDuringExecution().endPodAntiAffinity();
        workload.zone().ifPresent(zone -> affinity.withNewNodeAffinity().withNewRequiredDuringSchedulingIgnoredDuringExecution()
                .addNewNodeSelectorTerm().addNewMatchExpression().withKey(Zones.LABEL).withOperator("In").withValues(zone)
                .endMatchExpression()
                .endNodeSelectorTerm().endRequiredDuringSchedulingIgnoredDuringExecution().endNodeAffinity());
        return affinity.build();
    }

    static List<TopologySpreadConstraint> spread(Workload workload) {
        var constraints = new ArrayList<TopologySpreadConstraint>();
        if (workload.overZones()) {
            constraints.add(constraint(workload, Zones.LABEL, "DoNotSchedule"));
        }
        constraints.add(constraint(workload, HOST, workload.over(PlaceLevel.HOST) ? "DoNotSchedule" : "ScheduleAnyway"));
        return constraints;
    }

    private static TopologySpreadConstraint constraint(Workload workload, String key, String otherwise) {
        return new TopologySpreadConstraintBuilder().withMaxSkew(1).withTopologyKey(key).withWhenUnsatisfiable(otherwise)
                .withLabelSelector(selector(workload)).build();
    }

    private static LabelSelector selector(Workload workload) {
        return new LabelSelectorBuilder().withMatchLabels(workload.selector()).build();
    }
}
