package bulkhead.export.kubernetes;

import bulkhead.deployment.Node;
import bulkhead.export.Artifact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files a workload's pods read, as keys of one config map, in the order written. Pods that are told apart have a file each,
 * under a key that starts with the pod's name; pods that are alike share the file of the first instance.
 */
record Configuration(Workload workload, Map<String, Artifact> files) {
    /** A server takes config maps up to a mebibyte, keys and all. */
    private static final int LARGEST = 1_000_000;

    static Optional<Configuration> of(Workload workload, Companions companions) {
        return Images.of(workload).texts().map(texts -> new Configuration(workload, files(workload, texts, companions)))
                .filter(it -> !it.files.isEmpty());
    }

    private static Map<String, Artifact> files(Workload workload, Image.Texts texts, Companions companions) {
        var files = new LinkedHashMap<String, Artifact>();
        for (var name : texts.names()) {
            if (workload.stateful() && !texts.target().equals("prometheus")) {
                workload.nodes().forEach(node -> companions.file(texts.target(), texts.target() + "/" + node.name() + "/" + name)
                        .ifPresent(file -> files.put(workload.pod(node) + "." + name, file)));
            } else {
                shared(workload, texts.target(), name, companions).ifPresent(file -> files.put(name, file));
            }
        }
        return files;
    }

    /** Of the component, of its first instance, or of all that run the program. */
    private static Optional<Artifact> shared(Workload workload, String target, String name, Companions companions) {
        return Stream.of("/" + workload.name(), "/" + workload.firstNode(), "")
                .flatMap(folder -> companions.file(target, target + folder + "/" + name).stream()).findFirst();
    }

    String name() {
        return workload.name() + "-config";
    }

    /** Names of the files, without the pods'. */
    List<String> names() {
        return Images.of(workload).texts().orElseThrow().names().stream()
                .filter(name -> files.keySet().stream().anyMatch(key -> key.equals(name) || key.endsWith("." + name))).toList();
    }

    boolean perPod() {
        return !files.containsKey(names().getFirst());
    }

    boolean tooLarge() {
        return files.values().stream().mapToInt(file -> file.text().length()).sum() > LARGEST;
    }

    /** Whether instances that share a file would have files of their own that say other things. */
    boolean differs(Companions companions) {
        var texts = Images.of(workload).texts().orElseThrow();
        return !perPod() && workload.nodes().stream().map(Node::name)
                .flatMap(node -> companions.file(texts.target(), texts.target() + "/" + node + "/" + names().getFirst()).stream())
                .map(Configuration::words).distinct().count() > 1;
    }

    private static List<String> words(Artifact file) {
        return new ArrayList<>(file.lines().stream().map(Artifact.Line::text).filter(text -> !text.startsWith("#")).toList());
    }
}
