package bulkhead.export.kubernetes;

import bulkhead.export.Artifact;
import bulkhead.model.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What belongs together: manifests, and config maps made of the files beside them; a changed file gives a new name, so that
 * pods follow.
 */
final class Kustomization {
    private final List<String> resources = new ArrayList<>();
    private final List<Map<String, Object>> configMaps = new ArrayList<>();

    void resource(String path) {
        resources.add(path);
    }

    void configMap(Configuration configuration, String folder) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", configuration.name());
        map.put("namespace", configuration.workload().namespace());
        map.put("files", configuration.files().keySet().stream().map(key -> folder + key).toList());
        map.put("options", Map.of("labels", configuration.workload().labels()));
        configMaps.add(map);
    }

    Artifact artifact(String path, Place cluster) {
        var content = new LinkedHashMap<String, Object>();
        content.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        content.put("kind", "Kustomization");
        content.put("resources", resources);
        if (!configMaps.isEmpty()) {
            content.put("configMapGenerator", configMaps);
        }
        return Yaml.file(path, cluster, "Kustomization", content);
    }
}
