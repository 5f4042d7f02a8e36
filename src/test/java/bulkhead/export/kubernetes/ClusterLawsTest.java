package bulkhead.export.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each law finds the mistake it is there for. */
class ClusterLawsTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String POD = "/spec/template/spec";
    private static final String MAIN = POD + "/containers/0";

    /** A manifest, where in it, and the value that goes there; {@code null} takes the field away. */
    record Mistake(String kind, String name, String path, String value) {
    }

    static List<Mistake> mistakes() {
        return Stream.of(
                "Deployment fpm /spec/selector/matchLabels {app.kubernetes.io/name: other}",
                "Deployment fpm /spec/strategy/rollingUpdate/maxSurge 0",
                "Deployment fpm /metadata/namespace elsewhere",
                "Deployment fpm /metadata/labels {}",
                "Deployment fpm /metadata/name Fpm",
                "Deployment fpm /apiVersion apps/v1beta1",
                "Deployment web /spec/replicas 3",
                "Deployment fpm " + POD + "/serviceAccountName nobody",
                "Deployment fpm " + POD + "/terminationGracePeriodSeconds 1",
                "Deployment fpm " + POD + "/affinity {}",
                "Deployment fpm " + POD + "/topologySpreadConstraints []",
                "Deployment fpm " + POD + "/securityContext/runAsUser 1000",
                "Deployment fpm " + POD + "/volumes/1/configMap/name missing",
                "Deployment mx " + MAIN + "/env/0/valueFrom/secretKeyRef/name unheard-of",
                "Deployment fpm " + MAIN + "/image php",
                "Deployment fpm " + MAIN + "/image php:latest",
                "Deployment fpm " + MAIN + "/imagePullPolicy IfNotPresent",
                "Deployment fpm " + MAIN + "/resources/limits/memory null",
                "Deployment fpm " + MAIN + "/resources/requests/ephemeral-storage lots",
                "Deployment fpm " + MAIN + "/resources/requests/cpu 0m",
                "Deployment fpm " + MAIN + "/securityContext/readOnlyRootFilesystem false",
                "Deployment fpm " + MAIN + "/securityContext/privileged null",
                "Deployment fpm " + MAIN + "/readinessProbe null",
                "Deployment fpm " + MAIN + "/readinessProbe {tcpSocket: {port: fastcgi}, timeoutSeconds: 1, periodSeconds: 10}",
                "Deployment fpm " + MAIN + "/startupProbe null",
                "Deployment fpm " + MAIN + "/livenessProbe/tcpSocket/port no-such-port",
                "Deployment fpm " + MAIN + "/ports/0/name a-name-that-is-too-long",
                "Deployment fpm " + MAIN + "/volumeMounts/1/subPath missing.conf",
                "Deployment fpm " + MAIN + "/volumeMounts/1/mountPath /tmp",
                "StatefulSet db /spec/serviceName missing",
                "StatefulSet db /spec/replicas 4",
                "StatefulSet db /spec/volumeClaimTemplates/0/spec/resources/requests/storage much",
                "Service fpm /spec/selector {app.kubernetes.io/instance: other}",
                "Service fpm /spec/type NodePort",
                "Service fpm /spec/ports/0/targetPort other",
                "PodDisruptionBudget fpm /spec/minAvailable 1",
                "PodDisruptionBudget fpm /spec/selector {matchLabels: {app.kubernetes.io/instance: other}}",
                "HorizontalPodAutoscaler web /spec/scaleTargetRef/name other",
                "HorizontalPodAutoscaler web /spec/minReplicas 99",
                "NetworkPolicy default-deny /spec/podSelector {matchLabels: {a: b}}",
                "ServiceAccount fpm /metadata/name other").map(line -> line.split(" ", 4))
                        .map(parts -> new Mistake(parts[0], parts[1], parts[2], parts[3])).toList();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void theMistakeIsFound(Mistake mistake) {
        var cluster = ClusterFiles.of(KubernetesExporterTest.export(RichCluster.plain())).getFirst();
        make(mistake, cluster.named(mistake.kind, mistake.name));
        assertFalse(ClusterLaws.errors(cluster).isEmpty());
    }

    @Test
    void withoutAMistakeNothingIsFound() {
        assertEquals(List.of(), ClusterLaws.errors(ClusterFiles.of(KubernetesExporterTest.export(RichCluster.plain()))
                .getFirst()));
    }

    private static void make(Mistake mistake, JsonNode manifest) {
        int end = mistake.path.lastIndexOf('/');
        var parent = (ObjectNode) (end == 0 ? manifest : manifest.at(mistake.path.substring(0, end)));
        var field = mistake.path.substring(end + 1);
        if (mistake.value.equals("null")) {
            parent.remove(field);
        } else {
            parent.set(field, YAML.readTree(mistake.value));
        }
    }
}
