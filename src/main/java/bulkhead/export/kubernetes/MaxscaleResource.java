package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.Resource.fields;

import bulkhead.catalog.Props;
import bulkhead.model.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A MaxScale for mariadb-operator, told what its own exported file says; servers and users are the operator's. */
record MaxscaleResource(Workload workload, Id database, MaxscaleText text) {
    private static final long USER = 998;
    private static final String[] OF_MONITOR = {"type", "module", "servers", "user", "password", "replication_user",
            "replication_password",
        "monitor_interval", "cooperative_monitoring_locks", "servers_no_promotion"};
    private static final String[] OF_SERVICE = {"type", "router", "cluster", "user", "password"};

    Resource resource() {
        var deployment = workload.deployment();
        return Resource.of("k8s.mariadb.com/v1alpha1", "MaxScale", workload, workload.name(),
                fields("image", workload.image(), "imagePullPolicy", "Always",
                "replicas", workload.component().instances().count(),
                "mariaDbRef", fields("name", deployment.names().of(database), "namespace", deployment.namespace(database)
                        .orElseThrow()),
                "services", text.section("service").stream().map(this::service).toList(),
                "monitor", text.section("monitor").map(this::monitor),
                "admin", fields("port", workload.required(Props.ADMIN_PORT).count()), "auth", auth(),
                "podDisruptionBudget", Safety.budget(workload), "resources", Safety.resources(workload), "podSecurityContext",
                        Safety.pod(USER),
                "securityContext", Safety.container(), "affinity", Placing.affinity(workload), "topologySpreadConstraints",
                        Placing.spread(workload)));
    }

    private Map<String, Object> service(Map<String, String> service) {
        int port = text.section("listener").map(listener -> Integer.valueOf(listener.get("port")))
                .orElseGet(() -> workload.port().orElseThrow());
        return fields("name", "writes", "router", service.get("router"), "params", MaxscaleText.without(service, OF_SERVICE),
                "listener", fields("port", port, "protocol", "MariaDBProtocol"));
    }

    private Map<String, Object> monitor(Map<String, String> monitor) {
        return fields("module", monitor.get("module"), "interval", monitor.get("monitor_interval"),
                "cooperativeMonitoring", Optional.ofNullable(monitor.get("cooperative_monitoring_locks")),
                "params", MaxscaleText.without(monitor, OF_MONITOR));
    }

    private Map<String, Object> auth() {
        var auth = fields("generate", false);
        keys().forEach(key -> auth.put(key.replaceFirst("-password", "") + "PasswordSecretKeyRef",
                fields("name", workload.secretName(), "key", key, "generate", false)));
        return auth;
    }

    static Stream<String> keys() {
        return List.of("admin-password", "client-password", "server-password", "monitor-password", "sync-password").stream();
    }
}
