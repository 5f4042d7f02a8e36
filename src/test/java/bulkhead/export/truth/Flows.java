package bulkhead.export.truth;

import bulkhead.export.kubernetes.OperatedPods;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What network policies allow, one sentence a flow: {@code in|out <pods> <others> <port>}, where pods are {@code namespace/name} of what makes
 * them, and {@code any} and {@code *} stand for everybody and every port.
 */
record Flows(List<JsonNode> objects) {
    static Set<String> written(CrossReading read) {
        var flows = new Flows(read.objects().toList());
        return flows.objects.stream().filter(object -> object.path("kind").asString().equals("NetworkPolicy")).flatMap(flows::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> of(JsonNode policy) {
        var namespace = policy.at("/metadata/namespace").asString();
        var subject = pods(namespace, policy.at("/spec/podSelector"));
        return policy.at("/spec/policyTypes").valueStream().map(JsonNode::asString).flatMap(type -> {
            var rules = policy.path("spec").path(type.equals("Egress") ? "egress" : "ingress");
            var start = (type.equals("Egress") ? "out " : "in ") + subject + " ";
            return rules.isEmpty() ? Stream.of(start + "nobody") : rules.valueStream()
                    .flatMap(rule -> rule(namespace, rule, type.equals("Egress") ? "to" : "from").map(start::concat));
        });
    }

    private Stream<String> rule(String namespace, JsonNode rule, String direction) {
        var others = rule.path(direction).isEmpty() ? List.of("any") : rule.path(direction).valueStream().map(peer -> peer(namespace, peer)).toList();
        var ports = rule.path("ports").isEmpty() ? List.of("*") : rule.path("ports").valueStream().map(Flows::port).toList();
        return others.stream().flatMap(other -> ports.stream().map(port -> other + " " + port));
    }

    private static String port(JsonNode port) {
        return (port.path("protocol").asString().equals("TCP") ? "" : port.path("protocol").asString() + "/") + port.path("port").asString();
    }

    private String peer(String namespace, JsonNode peer) {
        if (peer.has("ipBlock")) {
            return peer.at("/ipBlock/cidr").asString();
        }
        var other = peer.path("namespaceSelector");
        var name = other.path("matchLabels").path("kubernetes.io/metadata.name").asString(other.isMissingNode() ? namespace : "*");
        return name.equals("*") || name.equals("kube-system") ? name + "/" + peer.path("podSelector").valueStream().map(JsonNode::toString).collect(Collectors.joining())
                : pods(name, peer.path("podSelector"));
    }

    /** Whose pods a selector picks. */
    private String pods(String namespace, JsonNode selector) {
        var labels = selector.path("matchLabels");
        return labels.isEmpty() ? namespace + "/*" : objects.stream().filter(object -> object.at("/metadata/namespace").asString("").equals(namespace))
                .filter(object -> object.path("kind").asString().matches("Deployment|StatefulSet") || OperatedPods.runs(object))
                .filter(object -> labels.properties().stream().allMatch(label -> label.getValue().equals(labels(object).path(label.getKey()))))
                .map(object -> namespace + "/" + object.at("/metadata/name").asString()).collect(Collectors.joining(","));
    }

    private static JsonNode labels(JsonNode object) {
        return OperatedPods.runs(object) ? OperatedPods.labels(object) : object.at("/spec/template/metadata/labels");
    }
}
