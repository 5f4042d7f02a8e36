package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.ClusterFiles.id;
import static bulkhead.export.kubernetes.ClusterFiles.matches;
import static bulkhead.export.kubernetes.ClusterFiles.namespace;

import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Selectors, rolling updates, disruption budgets and autoscalers. */
final class UpdateLaws {
    private UpdateLaws() {
    }

    static Stream<String> errors(ClusterFiles cluster) {
        return Stream.of(cluster.workloads().map(workload -> workload(workload, cluster)),
                cluster.of("PodDisruptionBudget").map(budget -> budget(budget, cluster)),
                cluster.of("HorizontalPodAutoscaler").map(scaler -> scaler(scaler, cluster))).flatMap(errors -> errors)
                        .filter(Objects::nonNull);
    }

    private static String workload(JsonNode workload, ClusterFiles cluster) {
        var labels = workload.at("/spec/template/metadata/labels");
        var selector = workload.at("/spec/selector/matchLabels");
        var update = workload.at("/spec/strategy/rollingUpdate");
        if (selector.isEmpty() || !matches(selector, labels)) {
            return id(workload) + "'s selector doesn't match";
        }
        if (!update.isMissingNode() && update.path("maxSurge").asInt() == 0 && update.path("maxUnavailable").asInt() == 0) {
            return id(workload) + " can't be updated";
        }
        boolean several = workload.at("/spec/replicas").asInt(2) > 1;
        return several && !cluster.has("PodDisruptionBudget", namespace(workload),
                budget -> matches(budget.at("/spec/selector/matchLabels"), labels))
                ? id(workload) + " has no disruption budget" : null;
    }

    private static String budget(JsonNode budget, ClusterFiles cluster) {
        if (budget.path("spec").has("maxUnavailable") == budget.path("spec").has("minAvailable")) {
            return id(budget) + " doesn't have one of its two fields";
        }
        return cluster.pods(namespace(budget)).anyMatch(labels -> matches(budget.at("/spec/selector/matchLabels"), labels)) ? null
                : id(budget) + " is about no pod";
    }

    private static String scaler(JsonNode scaler, ClusterFiles cluster) {
        var target = scaler.at("/spec/scaleTargetRef");
        var scaled = cluster.of(target.path("kind").asString())
                .filter(manifest -> manifest.at("/metadata/name").equals(target.path("name"))
                && namespace(manifest).equals(namespace(scaler))
                && manifest.path("apiVersion").equals(target.path("apiVersion"))).findFirst();
        if (scaled.isEmpty()) {
            return id(scaler) + " scales nothing";
        }
        if (!scaled.get().at("/spec/replicas").isMissingNode()) {
            return id(scaled.get()) + " says how many, and so does its autoscaler";
        }
        return scaler.at("/spec/minReplicas").asInt() <= scaler.at("/spec/maxReplicas").asInt() ? null
                : id(scaler) + " has no room";
    }
}
