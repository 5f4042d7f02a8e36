package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.ClusterFiles.id;
import static bulkhead.export.kubernetes.ClusterFiles.matches;
import static bulkhead.export.kubernetes.ClusterFiles.namespace;

import java.util.stream.Stream;

/** Every pod is under policies in both directions, and every policy is about somebody. */
final class NetworkLaws {
    private NetworkLaws() {
    }

    static Stream<String> errors(ClusterFiles cluster) {
        return Stream.concat(
                cluster.of("NetworkPolicy").filter(policy -> cluster.pods(namespace(policy))
                        .noneMatch(labels -> matches(policy.at("/spec/podSelector/matchLabels"), labels)))
                        .map(policy -> id(policy) + " is about no pod"),
                cluster.of("Namespace").map(namespace -> namespace.at("/metadata/name").asString())
                        .flatMap(namespace -> Stream.of("Ingress", "Egress")
                        .filter(direction -> !denied(cluster, namespace, direction))
                        .map(direction -> namespace + " is open to " + direction)));
    }

    private static boolean denied(ClusterFiles cluster, String namespace, String direction) {
        return cluster.has("NetworkPolicy", namespace, policy -> policy.at("/spec/podSelector").isEmpty()
                && policy.at("/spec/policyTypes").valueStream().anyMatch(type -> type.asString().equals(direction))
                && policy.at("/spec/ingress").isMissingNode() && policy.at("/spec/egress").isMissingNode());
    }
}
