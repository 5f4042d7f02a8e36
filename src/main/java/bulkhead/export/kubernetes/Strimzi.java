package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.Resource.fields;

import bulkhead.catalog.Props;
import bulkhead.deployment.Crew;
import bulkhead.model.Group;
import bulkhead.model.Redundancy;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Kafka cluster for Strimzi, and a pool of its nodes for each component: every node is broker and controller, and knows the
 * zone it stands in as its rack, so that copies are kept apart. A partition has as many copies as are drawn.
 */
record Strimzi(Workload workload, Crew crew) {
    private static final String API = "kafka.strimzi.io/v1";
    private static final int USUAL_COPIES = 3;
    private static final double HOUR = 3600;
    private static final long USER = 1001;

    boolean first() {
        return crew.members().getFirst().equals(workload.component().id());
    }

    Resource kafka() {
        return Resource.of(API, "Kafka", workload, crew.name(), fields("kafka", fields(
                "version", workload.version().filter(version -> version.matches("\\d+\\.\\d+\\.\\d+")),
                "listeners", List.of(fields("name", "plain", "port", workload.port().orElseThrow(), "type", "internal", "tls",
                        false)),
                "config", config(),
                "rack", rack(),
                "template", fields("podDisruptionBudget", Safety.budget(workload)))));
    }

    /** Where nothing tells zones apart there are no racks. */
    private Optional<Map<String, Object>> rack() {
        return crew.members().size() > 1 || workload.overZones()
                ? Optional.of(fields("type", "topology-label", "topologyKey", Zones.LABEL)) : Optional.empty();
    }

    private Map<String, Object> config() {
        int copies = Math.min(USUAL_COPIES, crew.pods().size());
        var drawn = workload.deployment().groupOf(workload.component().id()).map(Group::redundancy)
                .filter(Redundancy.Partitioned.class::isInstance).map(Redundancy.Partitioned.class::cast);
        return fields("num.partitions", workload.required(Props.PARTITIONS).count(),
                "log.retention.hours", Math.max(1, (long) Math.ceil(workload.required(Props.RETENTION).base() / HOUR)),
                "default.replication.factor", drawn.map(policy -> policy.replicationFactor().count()),
                "min.insync.replicas", drawn.map(policy -> policy.required().count()),
                "offsets.topic.replication.factor", copies,
                "transaction.state.log.replication.factor", copies,
                "transaction.state.log.min.isr", Math.max(1, copies - 1));
    }

    /** Its name in the pods' names; the ids of its nodes are stated, since they are in the names by which others reach them. */
    Resource pool() {
        var pods = crew.berths().get(workload.component().id()).stream().map(Crew.Berth::pod).toList();
        var pool = pods.isEmpty() ? workload.name() : pods.getFirst().substring(crew.name().length() + 1)
                .replaceFirst("-\\d+$", "");
        var ids = pods.isEmpty() ? "[]" : "[" + number(pods.getFirst()) + "-" + number(pods.getLast()) + "]";
        var labels = fields("strimzi.io/cluster", crew.name());
        workload.labels().forEach(labels::put);
        return Resource.of(API, "KafkaNodePool", fields("name", pool, "namespace", workload.namespace(), "labels", labels,
                "annotations", fields("strimzi.io/next-node-ids", ids)),
                fields("replicas", pods.size(), "roles", List.of("controller", "broker"), "storage", storage(),
                        "resources", Safety.resources(workload), "template", template()));
    }

    private static String number(String pod) {
        return pod.replaceFirst(".*-", "");
    }

    private Map<String, Object> storage() {
        var volume = workload.persists() ? fields("id", 0, "type", "persistent-claim", "size", workload.disk(), "class",
                workload.storageClass(),
                "deleteClaim", false, "kraftMetadata", "shared")
                        : fields("id", 0, "type", "ephemeral", "kraftMetadata", "shared");
        return fields("type", "jbod", "volumes", List.of(volume));
    }

    private Map<String, Object> template() {
        return fields("pod", fields("securityContext", Safety.pod(USER), "terminationGracePeriodSeconds",
                Draining.grace(workload),
                        "affinity", Placing.affinity(workload), "topologySpreadConstraints", Placing.spread(workload)),
                "kafkaContainer", fields("securityContext", Safety.container()), "initContainer",
                        fields("securityContext", Safety.container()));
    }
}
