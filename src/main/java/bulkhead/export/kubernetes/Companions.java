package bulkhead.export.kubernetes;

import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Exporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files other exporters write for programs that run as pods: these very texts are mounted. */
final class Companions {
    private final Deployment deployment;
    private final List<Exporter> exporters;
    private final Map<String, Map<String, Artifact>> written = new HashMap<>();

    Companions(Deployment deployment, List<Exporter> exporters) {
        this.deployment = deployment;
        this.exporters = exporters;
    }

    Optional<Artifact> file(String target, String path) {
        return Optional.ofNullable(written.computeIfAbsent(target, this::write).get(path));
    }

    private Map<String, Artifact> write(String target) {
        var files = new HashMap<String, Artifact>();
        exporters.stream().filter(exporter -> exporter.target().equals(target))
                .flatMap(exporter -> exporter.export(deployment).artifacts().stream())
                .forEach(artifact -> files.put(artifact.path(), artifact));
        return files;
    }
}
