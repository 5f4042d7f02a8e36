package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Note;
import bulkhead.export.target.Exporters;
import bulkhead.model.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of every target that a topology has something for. */
record ExportFiles(Map<String, Export> targets) {
    static ExportFiles of(Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var targets = new LinkedHashMap<String, Export>();
        Exporters.all().forEach(exporter -> {
            var export = exporter.export(deployment);
            if (!export.artifacts().isEmpty()) {
                targets.put(exporter.target(), export);
            }
        });
        return new ExportFiles(targets);
    }

    List<Artifact> artifacts(Collection<String> chosen) {
        return targets.entrySet().stream().filter(target -> chosen.contains(target.getKey()))
                .flatMap(target -> target.getValue().artifacts().stream()).toList();
    }

    List<Note> notes(Collection<String> chosen) {
        return targets.entrySet().stream().filter(target -> chosen.contains(target.getKey())).flatMap(target -> target.getValue().notes().stream())
                .distinct().toList();
    }

    /** Puts files under a folder; those of the same name are replaced, others stay. */
    static void write(List<Artifact> artifacts, Path folder) throws IOException {
        for (var artifact : artifacts) {
            var file = folder.resolve(artifact.path());
            Files.createDirectories(file.getParent());
            Files.write(file, artifact.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
