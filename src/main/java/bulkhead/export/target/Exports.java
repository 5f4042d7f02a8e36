package bulkhead.export.target;

import bulkhead.deployment.Credential;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Export;
import bulkhead.export.Exporter;
import bulkhead.export.Note;
import bulkhead.export.notes.Digest;
import bulkhead.export.notes.NotesFile;
import bulkhead.model.Group;
import bulkhead.model.Redundancy;
import bulkhead.model.Topology;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a topology becomes for several targets, in the order of {@link Exporters}, and notes on who isn't there in any of them. The
 * one place that knows all files of an export.
 */
public record Exports(Topology topology, List<Note> absences, Map<String, Export> targets) {
    private static final String ALL = "all";

    /** Takes up to seconds for a large topology. @throws CancellationException where its thread is interrupted */
    public static Exports of(Deployment deployment, List<Exporter> exporters) {
        var targets = new LinkedHashMap<String, Export>();
        for (var exporter : exporters) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            targets.put(exporter.target(), exporter.export(deployment));
        }
        return new Exports(deployment.topology(), absences(deployment), targets);
    }

    /** Those of some targets. */
    public Exports only(Predicate<String> wanted) {
        var kept = new LinkedHashMap<String, Export>();
        targets.forEach((target, export) -> {
            if (wanted.test(target)) {
                kept.put(target, export);
            }
        });
        return new Exports(topology, absences, kept);
    }

    /** What the targets say, after what concerns them all. */
    public Digest digest() {
        var all = new LinkedHashMap<String, Export>();
        all.put(ALL, new Export(List.of(), Stream.concat(Credential.of(topology).map(this::leftOut), absences.stream()).toList()));
        all.putAll(targets);
        return Digest.of(all);
    }

    private Note leftOut(Credential credential) {
        return Note.of("credential-left-out", credential.element(), topology.label(credential.element()), credential.field());
    }

    private static List<Note> absences(Deployment deployment) {
        var absent = deployment.topology().components().values().stream().filter(component -> deployment.absent(component.id()))
                .map(component -> Note.of("no-instance", component.id(), component.label()));
        var withoutPrimary = deployment.topology().groups().values().stream().filter(group -> replaced(deployment, group))
                .map(group -> Note.of("no-primary-instance", group.id(), group.label()));
        return Stream.concat(absent, withoutPrimary).toList();
    }

    private static boolean replaced(Deployment deployment, Group group) {
        return group.redundancy() instanceof Redundancy.PrimaryReplica policy
                && deployment.primary(group).filter(primary -> !primary.component().equals(policy.primary())).isPresent();
    }

    /** All files; what is to be said about them as the last, in a language. */
    public List<Artifact> artifacts(Locale locale) {
        var files = targets.values().stream().flatMap(export -> export.artifacts().stream()).toList();
        var digest = digest();
        return files.isEmpty() || digest.isEmpty() ? files
                : Stream.concat(files.stream(), Stream.of(NotesFile.of(digest, topology, locale))).toList();
    }
}
