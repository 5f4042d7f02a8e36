package bulkhead.export.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Pods: sizes, image, security, probes, ports, spreading; what kube-score calls critical, and the kubelet's own rules. */
final class PodLaws {
    private static final Pattern QUANTITY = Pattern.compile("\\d+(\\.\\d+)?(m|[kMGTPE]|[KMGTPE]i)?");
    private static final Pattern IMAGE = Pattern.compile("[^:@]+(:\\d+/[^:@]+)?:(?!latest$)[\\w][\\w.-]{0,127}(@sha256:[a-f0-9]{64})?");
    private static final Pattern PORT_NAME = Pattern.compile("(?=.*[a-z])(?!.*--)[a-z0-9]([a-z0-9-]{0,13}[a-z0-9])?");
    private static final int LOWEST_ID = 10_000;

    private final String id;
    private final List<String> errors = new ArrayList<>();

    private PodLaws(String id) {
        this.id = id;
    }

    static Stream<String> errors(ClusterFiles cluster) {
        return cluster.workloads().flatMap(workload -> {
            var laws = new PodLaws(ClusterFiles.id(workload));
            laws.pod(workload.at("/spec/template/spec"), workload);
            return laws.errors.stream();
        });
    }

    private void hold(boolean right, String otherwise) {
        if (!right) {
            errors.add(id + ": " + otherwise);
        }
    }

    private void pod(JsonNode pod, JsonNode workload) {
        hold(pod.path("containers").size() > 0, "no container");
        pod.path("containers").forEach(container -> {
            resources(container.path("resources"));
            image(container);
            security(container.path("securityContext"), pod.path("securityContext"));
            probes(container, pod);
            ports(container.path("ports"), container);
        });
        spread(pod.path("topologySpreadConstraints"));
        apart(pod, workload);
        workload.at("/spec/volumeClaimTemplates").forEach(claim -> quantities(claim.at("/spec/resources/requests")));
        pod.path("volumes").forEach(volume -> hold(volume.at("/emptyDir/sizeLimit").isMissingNode()
                || parses(volume.at("/emptyDir/sizeLimit")), "size limit"));
    }

    private void resources(JsonNode resources) {
        for (var resource : List.of("cpu", "memory", "ephemeral-storage")) {
            for (var side : List.of("requests", "limits")) {
                hold(parses(resources.path(side).path(resource)), side + " of " + resource);
            }
        }
    }

    private void quantities(JsonNode quantities) {
        quantities.forEach(quantity -> hold(parses(quantity), "quantity " + quantity));
    }

    private static boolean parses(JsonNode quantity) {
        return quantity.isString() && QUANTITY.matcher(quantity.asString()).matches() && !quantity.asString().matches("0+\\D*");
    }

    private void image(JsonNode container) {
        hold(IMAGE.matcher(container.path("image").asString()).matches(), "image " + container.path("image"));
        hold(container.path("imagePullPolicy").asString("").equals("Always"), "pull policy");
    }

    private void security(JsonNode container, JsonNode pod) {
        hold(!container.path("privileged").asBoolean(true), "privileged");
        hold(!container.path("allowPrivilegeEscalation").asBoolean(true), "may escalate");
        hold(container.path("readOnlyRootFilesystem").asBoolean(false), "writable root");
        hold(container.at("/capabilities/drop/0").asString("").equals("ALL"), "capabilities");
        hold(pod.path("runAsUser").asInt(0) > LOWEST_ID && pod.path("runAsGroup").asInt(0) > LOWEST_ID, "low ids");
        hold(pod.path("runAsNonRoot").asBoolean(false), "may be root");
        hold(pod.at("/seccompProfile/type").asString("").equals("RuntimeDefault"), "seccomp");
    }

    private void probes(JsonNode container, JsonNode pod) {
        var ready = container.path("readinessProbe");
        hold(!ready.isMissingNode() || !pod.has("serviceAccountName") && container.path("ports").isEmpty(), "no readiness probe");
        hold(ready.isMissingNode() || !asks(ready).equals(asks(container.path("livenessProbe"))),
                "readiness and liveness ask the same");
        hold(ready.isMissingNode() || !container.path("startupProbe").isMissingNode(), "no startup probe");
        hold(container.at("/lifecycle/preStop/sleep/seconds").asInt(0) < pod.path("terminationGracePeriodSeconds").asInt(0),
                "killed while draining");
        for (var probe : List.of(ready, container.path("livenessProbe"), container.path("startupProbe"))) {
            hold(probe.isMissingNode() || probe.path("timeoutSeconds").asInt() <= probe.path("periodSeconds").asInt(),
                    "probes overlap");
            var port = probe.findValue("port");
            hold(port == null || named(container.path("ports"), port), "a probe asks an unknown port " + port);
        }
    }

    private static String asks(JsonNode probe) {
        return List.of(probe.path("httpGet"), probe.path("tcpSocket"), probe.path("exec")).toString();
    }

    private static boolean named(JsonNode ports, JsonNode name) {
        return ports.valueStream().anyMatch(port -> port.path("name").equals(name));
    }

    private void ports(JsonNode ports, JsonNode container) {
        var seen = new HashSet<JsonNode>();
        ports.forEach(port -> {
            hold(PORT_NAME.matcher(port.path("name").asString("")).matches(), "port name " + port.path("name"));
            hold(seen.add(port.path("name")) && seen.add(port.path("containerPort")), "a port twice");
        });
        container.path("env").forEach(variable -> hold(seen.add(variable.path("name")), "a variable twice"));
    }

    private void spread(JsonNode constraints) {
        constraints.forEach(each -> hold(each.path("maxSkew").asInt() > 0 && each.has("topologyKey")
                && each.has("whenUnsatisfiable")
                && !each.at("/labelSelector/matchLabels").isEmpty(), "spread constraint"));
        hold(constraints.size() > 0, "no spread constraint");
    }

    private void apart(JsonNode pod, JsonNode workload) {
        var term = pod.at("/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/0/podAffinityTerm");
        hold(term.path("topologyKey").asString("").equals("kubernetes.io/hostname")
                && ClusterFiles.matches(term.at("/labelSelector/matchLabels"), workload.at("/spec/template/metadata/labels")),
                "no anti-affinity");
    }
}
