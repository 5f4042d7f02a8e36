package bulkhead.editor.export;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Exporter;
import bulkhead.export.notes.Digest;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Topology;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** The files of every target that a topology has something for. */
public record ExportFiles(Exports exports) {
    public static final ExportFiles NONE = new ExportFiles(new Exports(Topology.EMPTY, List.of(), Map.of()));

    /** What is written for people is in their language. Takes up to seconds for a large topology. @throws CancellationException where its thread is interrupted */
    public static ExportFiles of(Topology topology, Locale locale) {
        return of(topology, Exporters.all(locale));
    }

    /** Only those that make something run. */
    public static ExportFiles configuration(Topology topology) {
        return of(topology, Exporters.programs());
    }

    private static ExportFiles of(Topology topology, List<Exporter> exporters) {
        return new ExportFiles(Exports.of(Deployment.of(topology, Catalog.standard()), exporters));
    }

    /** The targets to choose from: those that have files. */
    public List<String> targets() {
        return exports.targets().entrySet().stream().filter(target -> !target.getValue().artifacts().isEmpty()).map(Map.Entry::getKey).toList();
    }

    public List<Artifact> artifacts(Collection<String> chosen, Locale locale) {
        return of(chosen).artifacts(locale);
    }

    public Digest digest(Collection<String> chosen) {
        return of(chosen).digest();
    }

    /** What nobody can choose because it has no files is still spoken of. */
    private Exports of(Collection<String> chosen) {
        var offered = targets();
        return exports.only(target -> chosen.contains(target) || !offered.contains(target));
    }
}
