package bulkhead.editor.shell;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Note;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** The files of every target that a topology has something for. */
record ExportFiles(Exports exports) {
    static final ExportFiles NONE = new ExportFiles(new Exports(Topology.EMPTY, Map.of()));

    /** Takes up to seconds for a large topology. @throws CancellationException where its thread is interrupted */
    static ExportFiles of(Topology topology) {
        return new ExportFiles(Exports.of(Deployment.of(topology, Catalog.standard()), Exporters.all()));
    }

    /** The targets to choose from: those that have files. */
    List<String> targets() {
        return exports.targets().entrySet().stream().filter(target -> !target.getValue().artifacts().isEmpty()).map(Map.Entry::getKey).toList();
    }

    List<Artifact> artifacts(Collection<String> chosen, Locale locale) {
        return of(chosen).artifacts(locale);
    }

    List<Note> notes(Collection<String> chosen) {
        return of(chosen).targets().values().stream().flatMap(export -> export.notes().stream()).distinct().toList();
    }

    /** What nobody can choose because it has no files is still spoken of. */
    private Exports of(Collection<String> chosen) {
        var offered = targets();
        return exports.only(target -> chosen.contains(target) || !offered.contains(target));
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
