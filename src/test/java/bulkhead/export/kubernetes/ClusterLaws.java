package bulkhead.export.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.export.Export;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What no schema sees and a server, a kubelet or a strict reviewer refuses. Each law answers with the sentences of what breaks
 * it.
 */
final class ClusterLaws {
    private static final Pattern LABEL = Pattern.compile("(?=.{1,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern VALUE = Pattern.compile("(?=.{0,63}$)(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");
    private static final Set<String> UNSTABLE_BUT_ONLY = Set.of("monitoring.coreos.com/v1alpha1", "k8s.mariadb.com/v1alpha1", "k8ssandra.io/v1alpha1",
            "operator.victoriametrics.com/v1beta1");
    private static final List<String> RECOMMENDED = Stream.of("name", "instance", "component", "part-of", "managed-by")
            .map("app.kubernetes.io/"::concat).toList();
    private static final int LONGEST_SET = 52;

    private ClusterLaws() {
    }

    static void hold(Export export, String what) {
        for (var cluster : ClusterFiles.of(export)) {
            assertEquals(List.of(), errors(cluster), what);
        }
    }

    static List<String> errors(ClusterFiles cluster) {
        var errors = new ArrayList<String>();
        List<Function<ClusterFiles, Stream<String>>> laws = List.of(ClusterLaws::listed, ClusterLaws::once, ClusterLaws::named,
                ClusterLaws::labelled,
                ClusterLaws::stable, UpdateLaws::errors, PodLaws::errors, ReferenceLaws::errors, NetworkLaws::errors);
        laws.forEach(law -> law.apply(cluster).forEach(errors::add));
        return errors;
    }

    private static Stream<String> listed(ClusterFiles cluster) {
        return cluster.unlisted().stream().map(path -> path + " isn't listed");
    }

    private static Stream<String> once(ClusterFiles cluster) {
        var seen = new HashSet<String>();
        return cluster.manifests().stream().map(ClusterFiles::id).filter(id -> !seen.add(id)).map(id -> id + " is written twice");
    }

    private static Stream<String> named(ClusterFiles cluster) {
        return cluster.manifests().stream().filter(manifest -> !wellNamed(manifest, cluster))
                .map(manifest -> ClusterFiles.id(manifest) + " is badly named");
    }

    private static boolean wellNamed(JsonNode manifest, ClusterFiles cluster) {
        var name = manifest.at("/metadata/name").asString();
        return switch (ClusterFiles.kind(manifest)) {
            case "Namespace" -> LABEL.matcher(name).matches() && ClusterFiles.namespace(manifest).isEmpty();
            case "Service" -> LABEL.matcher(name).matches() && !Character.isDigit(name.charAt(0)) && placed(manifest, cluster);
            case "StatefulSet" -> LABEL.matcher(name).matches() && name.length() <= LONGEST_SET && placed(manifest, cluster);
            default -> NAME.matcher(name).matches() && placed(manifest, cluster);
        };
    }

    private static boolean placed(JsonNode manifest, ClusterFiles cluster) {
        return cluster.has("Namespace", "", ClusterFiles.namespace(manifest));
    }

    private static Stream<String> labelled(ClusterFiles cluster) {
        return cluster.manifests().stream().flatMap(manifest -> {
            var labels = manifest.at("/metadata/labels");
            var wanted = Set.of("Namespace", "NetworkPolicy").contains(ClusterFiles.kind(manifest)) ? RECOMMENDED.subList(3, 5)
                    : RECOMMENDED;
            return Stream.concat(wanted.stream().filter(label -> !labels.has(label))
                    .map(label -> ClusterFiles.id(manifest) + " lacks " + label),
                    Stream.of(labels, manifest.at("/spec/template/metadata/labels")).flatMap(each -> each.properties().stream())
                            .filter(label -> !VALUE.matcher(label.getValue().asString()).matches())
                            .map(label -> ClusterFiles.id(manifest) + " has the label " + label));
        });
    }

    private static Stream<String> stable(ClusterFiles cluster) {
        return cluster.manifests().stream().filter(manifest -> manifest.path("apiVersion").asString()
                .matches(".*v\\d+(alpha|beta)\\d+"))
                .filter(manifest -> !UNSTABLE_BUT_ONLY.contains(manifest.path("apiVersion").asString()))
                .map(manifest -> ClusterFiles.id(manifest) + " is unstable");
    }
}
