package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.Resource.fields;

import bulkhead.catalog.Props;
import bulkhead.model.Failover;
import bulkhead.model.Group;
import bulkhead.model.Id;
import bulkhead.model.Redundancy;
import java.util.Map;
import java.util.Optional;

/**
 * A database cluster for mariadb-operator. Who promotes a replica is as drawn: the MaxScale in front, the operator itself, or
 * nobody.
 */
record MariadbOperator(Workload workload) {
    private static final long USER = 999;

    Resource database() {
        int replicas = workload.component().instances().count();
        var connections = Math.clamp(workload.required(Props.MAX_CONNECTIONS).count(), 10, 100_000);
        return Resource.of("k8s.mariadb.com/v1alpha1", "MariaDB", workload, workload.name(),
                fields("image", workload.image(), "imagePullPolicy", "Always",
                "rootPasswordSecretKeyRef", secret("root-password"), "port", workload.port().orElseThrow(), "replicas", replicas,
                "replicasAllowEvenNumber", replicas % 2 == 0, "myCnf", "[mariadb]\nmax_connections=" + connections + "\n",
                "replication", policy(Redundancy.PrimaryReplica.class).map(this::replication),
                "galera", policy(Redundancy.MultiPrimary.class).map(_ -> fields("enabled", true)),
                "maxScaleRef", maxscale().map(guard -> fields("name", workload.deployment().names().of(guard),
                        "namespace", workload.deployment().namespace(guard).orElseThrow())),
                "storage", storage(), "podDisruptionBudget", Safety.budget(workload), "updateStrategy",
                        fields("type", "ReplicasFirstPrimaryLast"),
                "resources", Safety.resources(workload), "podSecurityContext", Safety.pod(USER), "securityContext",
                        Safety.container(),
                "affinity", Placing.affinity(workload), "topologySpreadConstraints", Placing.spread(workload)));
    }

    private Map<String, Object> storage() {
        return workload.persists() ? fields("size", workload.disk(), "storageClassName", workload.storageClass())
                : fields("ephemeral", true);
    }

    private Map<String, Object> replication(Redundancy.PrimaryReplica policy) {
        var builtIn = Optional.of(policy.failover()).filter(Failover.BuiltIn.class::isInstance).map(Failover.BuiltIn.class::cast);
        return fields("enabled", true, "gtidStrictMode", true, "syncBinlog", 1, "semiSyncEnabled", semiSynchronous(),
                "primary", fields("podIndex", 0, "autoFailover", builtIn.isPresent(),
                        "autoFailoverDelay", builtIn.map(times -> Math.max(0, Math.round(times.detection().base() * 1000))
                                + "ms")),
                "replica", fields("replPasswordSecretKeyRef", secret("replication-password")));
    }

    private boolean semiSynchronous() {
        return workload.deployment().topology().links().values().stream()
                .filter(link -> link.from().equals(workload.component().id()))
                .anyMatch(link -> workload.deployment().settings().required(link, Props.REPLICATION).text()
                .equals("semi-synchronous"));
    }

    private <T extends Redundancy> Optional<T> policy(Class<T> sort) {
        return workload.deployment().groupOf(workload.component().id()).map(Group::redundancy)
                .filter(sort::isInstance).map(sort::cast);
    }

    /** The MaxScale that the operator keeps in front of it. */
    private Optional<Id> maxscale() {
        return workload.deployment().linksTo(workload.component().id()).stream().map(link -> link.from()).distinct()
                .filter(caller -> workload.deployment().crew(caller).isPresent())
                .filter(caller -> workload.deployment().guardedDatabase(caller).equals(Optional.of(workload.component().id())))
                .findFirst();
    }

    private Map<String, Object> secret(String key) {
        return fields("name", workload.secretName(), "key", key, "generate", false);
    }
}
