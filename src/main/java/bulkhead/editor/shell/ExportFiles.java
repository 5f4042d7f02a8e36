package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Note;
import bulkhead.export.target.Exporters;
import bulkhead.model.Topology;
import bulkhead.storage.Folder;
import bulkhead.storage.UnwritableDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** The files of every target that a topology has something for. */
record ExportFiles(Map<String, Export> targets) {
    static final ExportFiles NONE = new ExportFiles(Map.of());

    /** Takes up to seconds for a large topology. @throws CancellationException where its thread is interrupted */
    static ExportFiles of(Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var targets = new LinkedHashMap<String, Export>();
        for (var exporter : Exporters.all()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            var export = exporter.export(deployment);
            if (!export.artifacts().isEmpty()) {
                targets.put(exporter.target(), export);
            }
        }
        return new ExportFiles(targets);
    }

    List<Artifact> artifacts(Collection<String> chosen) {
        return targets.entrySet().stream().filter(target -> chosen.contains(target.getKey()))
                .flatMap(target -> target.getValue().artifacts().stream()).toList();
    }

    List<Note> notes(Collection<String> chosen) {
        return targets.entrySet().stream().filter(target -> chosen.contains(target.getKey()))
                .flatMap(target -> target.getValue().notes().stream()).distinct().toList();
    }

    /** How many of the files are under a folder already with another content. */
    static int replaced(List<Artifact> artifacts, Path folder) {
        return (int) artifacts.stream().filter(artifact -> differs(folder.resolve(artifact.path()), bytes(artifact))).count();
    }

    private static boolean differs(Path file, byte[] bytes) {
        try {
            return Files.exists(file) && (Files.size(file) != bytes.length || !Arrays.equals(Files.readAllBytes(file), bytes));
        } catch (IOException _) {
            return true;
        }
    }

    /** Puts files under a folder; those of the same name are replaced, others stay. */
    static void write(List<Artifact> artifacts, Path folder) throws UnwritableDocument {
        var files = new LinkedHashMap<String, byte[]>();
        artifacts.forEach(artifact -> files.put(artifact.path(), bytes(artifact)));
        Folder.write(folder, files);
    }

    private static byte[] bytes(Artifact artifact) {
        return artifact.text().getBytes(StandardCharsets.UTF_8);
    }
}
