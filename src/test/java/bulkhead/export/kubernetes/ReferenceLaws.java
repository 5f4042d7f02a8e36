package bulkhead.export.kubernetes;

import static bulkhead.export.kubernetes.ClusterFiles.id;
import static bulkhead.export.kubernetes.ClusterFiles.matches;
import static bulkhead.export.kubernetes.ClusterFiles.namespace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whatever is named is there, or a note says that it is to be provided. */
final class ReferenceLaws {
    private final ClusterFiles cluster;
    private final JsonNode workload;
    private final List<String> errors = new ArrayList<>();

    private ReferenceLaws(ClusterFiles cluster, JsonNode workload) {
        this.cluster = cluster;
        this.workload = workload;
    }

    static Stream<String> errors(ClusterFiles cluster) {
        return Stream.concat(cluster.workloads().flatMap(workload -> new ReferenceLaws(cluster, workload).errors().stream()),
                cluster.of("Service").flatMap(service -> service(service, cluster)));
    }

    private void hold(boolean right, String otherwise) {
        if (!right) {
            errors.add(id(workload) + ": " + otherwise);
        }
    }

    private List<String> errors() {
        var pod = workload.at("/spec/template/spec");
        var account = pod.path("serviceAccountName").asString("");
        hold(account.isEmpty() || cluster.has("ServiceAccount", namespace(workload), account), "no account " + account);
        if (workload.path("kind").asString().equals("StatefulSet")) {
            var name = workload.at("/spec/serviceName").asString();
            hold(cluster.has("Service", namespace(workload), service -> service.at("/metadata/name").asString().equals(name)
                    && service.at("/spec/clusterIP").asString("").equals("None")
                    && matches(service.at("/spec/selector"), workload.at("/spec/template/metadata/labels"))),
                    "no headless service " + name);
        }
        var volumes = new HashSet<String>();
        pod.path("volumes").forEach(volume -> volume(volume, volumes));
        workload.at("/spec/volumeClaimTemplates").forEach(claim ->
                hold(volumes.add(claim.at("/metadata/name").asString()), "a volume twice"));
        var used = new HashSet<String>();
        pod.path("containers").forEach(container -> container(container, volumes, used));
        hold(used.containsAll(volumes), "a volume nobody mounts");
        return errors;
    }

    private void volume(JsonNode volume, HashSet<String> volumes) {
        hold(volumes.add(volume.path("name").asString()), "a volume twice");
        if (volume.has("configMap")) {
            hold(cluster.configMaps().containsKey(configMap(volume)), "no config map " + configMap(volume));
        }
        if (volume.has("secret")) {
            secret(volume.at("/secret/secretName").asString());
        }
    }

    private String configMap(JsonNode volume) {
        return namespace(workload) + "/" + volume.at("/configMap/name").asString();
    }

    private void secret(String name) {
        hold(cluster.notes().contains(namespace(workload) + "/" + name), "nobody is told to provide the secret " + name);
    }

    private void container(JsonNode container, HashSet<String> volumes, HashSet<String> used) {
        var paths = new HashSet<String>();
        container.path("volumeMounts").forEach(mount -> {
            used.add(mount.path("name").asString());
            hold(volumes.contains(mount.path("name").asString()), "no volume " + mount.path("name"));
            hold(paths.add(mount.path("mountPath").asString()), "two volumes at " + mount.path("mountPath"));
            keys(mount);
        });
        container.path("env").findParents("secretKeyRef").forEach(variable ->
                secret(variable.at("/secretKeyRef/name").asString()));
    }

    /** A path inside a config map is one of its keys, for each pod there is. */
    private void keys(JsonNode mount) {
        for (var volume : workload.at("/spec/template/spec/volumes")) {
            if (volume.has("configMap") && volume.path("name").equals(mount.path("name"))) {
                var keys = cluster.configMaps().getOrDefault(configMap(volume), java.util.Map.of()).keySet();
                int pods = mount.has("subPathExpr") ? workload.at("/spec/replicas").asInt(0) : 1;
                for (int pod = 0; pod < pods; pod++) {
                    var key = mount.has("subPath") ? mount.path("subPath").asString()
                            : mount.path("subPathExpr").asString()
                            .replace("$(POD_NAME)", workload.at("/metadata/name").asString() + "-" + pod);
                    hold(keys.contains(key), "no key " + key + " among " + keys);
                }
            }
        }
    }

    private static Stream<String> service(JsonNode service, ClusterFiles cluster) {
        var selected = cluster.workloads().filter(workload -> namespace(workload).equals(namespace(service))
                && matches(service.at("/spec/selector"), workload.at("/spec/template/metadata/labels"))).toList();
        var ports = selected.stream().flatMap(workload -> workload.at("/spec/template/spec/containers/0/ports").valueStream())
                .map(port -> port.path("name")).toList();
        var errors = new ArrayList<String>();
        if (selected.isEmpty() || service.at("/spec/selector").isEmpty()) {
            errors.add(id(service) + " selects nothing");
        }
        if (service.at("/spec/type").asString("").equals("NodePort")) {
            errors.add(id(service) + " opens a port on every machine");
        }
        service.at("/spec/ports").valueStream().filter(port -> !ports.contains(port.path("targetPort")))
                .forEach(port -> errors.add(id(service) + " leads to no port " + port.path("targetPort")));
        return errors.stream();
    }
}
