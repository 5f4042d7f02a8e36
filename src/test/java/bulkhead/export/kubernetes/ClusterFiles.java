package bulkhead.export.kubernetes;

import bulkhead.export.Artifact;
import bulkhead.export.Export;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One exported cluster as its kustomization puts it together: the manifests listed, and the config maps made of the files
 * beside them (namespace/name to keys and texts).
 */
record ClusterFiles(String folder, List<ObjectNode> manifests, Map<String, Map<String, String>> configMaps,
        List<String> unlisted, List<String> notes) {
    private static final YAMLMapper YAML = new YAMLMapper();

    static List<ClusterFiles> of(Export export) {
        return export.artifacts().stream().filter(file -> file.path().endsWith("/kustomization.yaml"))
                .map(file -> of(file, export)).toList();
    }

    private static ClusterFiles of(Artifact kustomization, Export export) {
        var folder = kustomization.path().replace("kustomization.yaml", "");
        var files = new TreeMap<String, String>();
        export.artifacts().stream().filter(file -> file.path().startsWith(folder) && file != kustomization)
                .forEach(file -> files.put(file.path().substring(folder.length()), file.text()));
        var tree = read(kustomization.text());
        var manifests = new ArrayList<ObjectNode>();
        tree.path("resources").forEach(path -> manifests.add((ObjectNode) read(taken(files, path.asString()))));
        var configMaps = new LinkedHashMap<String, Map<String, String>>();
        tree.path("configMapGenerator").forEach(map -> configMaps.put(map.path("namespace").asString() + "/" + map.path("name")
                .asString(), keys(map, files)));
        var notes = export.notes().stream().filter(note -> note.key().equals("provide-secret"))
                .flatMap(note -> note.arguments().stream()).toList();
        return new ClusterFiles(folder, manifests, configMaps, List.copyOf(files.keySet()), notes);
    }

    /** The reader trips over a pair of surrogates at the end of its buffer, so characters that need one are replaced. */
    private static JsonNode read(String text) {
        return YAML.readTree(text.replaceAll("[\\x{10000}-\\x{10FFFF}]", "?"));
    }

    private static Map<String, String> keys(JsonNode map, Map<String, String> files) {
        var keys = new LinkedHashMap<String, String>();
        map.path("files").forEach(path -> keys.put(path.asString().replaceFirst(".*/", ""), taken(files, path.asString())));
        return keys;
    }

    private static String taken(Map<String, String> files, String path) {
        var text = files.remove(path);
        if (text == null) {
            throw new AssertionError("The kustomization lists " + path + ", which isn't there or is listed twice.");
        }
        return text;
    }

    Stream<ObjectNode> of(String... kinds) {
        return manifests.stream().filter(manifest -> List.of(kinds).contains(kind(manifest)));
    }

    Stream<ObjectNode> workloads() {
        return of("Deployment", "StatefulSet");
    }

    ObjectNode named(String kind, String name) {
        return of(kind).filter(manifest -> manifest.at("/metadata/name").asString().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " among " + manifests.stream()
                .map(ClusterFiles::id).toList()));
    }

    boolean has(String kind, String namespace, String name) {
        return has(kind, namespace, manifest -> manifest.at("/metadata/name").asString().equals(name));
    }

    boolean has(String kind, String namespace, Predicate<JsonNode> which) {
        return of(kind).anyMatch(manifest -> namespace(manifest).equals(namespace) && which.test(manifest));
    }

    /** Labels of all pods there will be, by namespace: of workloads, and those an operator gives. */
    Stream<JsonNode> pods(String namespace) {
        return Stream.concat(workloads().map(manifest -> manifest), operated())
                .filter(manifest -> namespace(manifest).equals(namespace))
                .map(manifest -> manifest.at("/spec/template/metadata/labels").isMissingNode() ? OperatedPods.labels(manifest)
                        : manifest.at("/spec/template/metadata/labels"));
    }

    private Stream<ObjectNode> operated() {
        return manifests.stream().filter(OperatedPods::runs);
    }

    static String kind(JsonNode manifest) {
        return manifest.path("kind").asString();
    }

    static String namespace(JsonNode manifest) {
        return manifest.at("/metadata/namespace").asString("");
    }

    static String id(JsonNode manifest) {
        return kind(manifest) + "/" + namespace(manifest) + "/" + manifest.at("/metadata/name").asString();
    }

    static boolean matches(JsonNode selector, JsonNode labels) {
        return selector.properties().stream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
