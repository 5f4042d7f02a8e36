package bulkhead.export.kubernetes;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The labels that operators give the pods of their resources, by their documentation. */
public final class OperatedPods {
    private static final Set<String> KINDS = Set.of("Kafka", "K8ssandraCluster", "MariaDB", "MaxScale");

    private OperatedPods() {
    }

    public static boolean runs(JsonNode manifest) {
        return KINDS.contains(manifest.path("kind").asString());
    }

    public static JsonNode labels(JsonNode manifest) {
        var name = manifest.at("/metadata/name").asString();
        return JsonMapper.shared().valueToTree(switch (manifest.path("kind").asString()) {
            case "Kafka" -> Map.of("strimzi.io/cluster", name, "strimzi.io/kind", "Kafka", "strimzi.io/name", name + "-kafka");
            case "K8ssandraCluster" -> Map.of("cassandra.datastax.com/cluster", name, "cassandra.datastax.com/datacenter", "dc1");
            default -> Map.of("app.kubernetes.io/name", manifest.path("kind").asString().toLowerCase(java.util.Locale.ROOT),
                    "app.kubernetes.io/instance", name);
        });
    }
}
