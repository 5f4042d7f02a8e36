package bulkhead.cli;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Exporter;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Topology;
import bulkhead.storage.Folder;
import bulkhead.storage.UnwritableDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the configuration files of one topology, a folder a target. Prints the files written; notes go to standard error. */
@Command(name = "export", description = "Write the configuration files that run a topology.")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Topology (*.bulkhead.json).")
    private Path file;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "Folder to write to; made where it is missing.")
    private Path folder;

    @Option(names = "--target", arity = "1..*", split = ",", paramLabel = "NAME",
            description = "Only these targets; default: all.")
    private List<String> targets = List.of();

    @Mixin
    private Language language;

    @Spec
    private CommandSpec spec;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var exporters = exporters();
        return Documents.read(file, console.in(language.forPeople(console)))
                .map(reading -> export(reading.document().topology(), exporters)).orElse(Exit.UNREADABLE);
    }

    private List<Exporter> exporters() {
        var known = Exporters.all().stream().map(Exporter::target).toList();
        targets.stream().filter(target -> !known.contains(target)).findFirst().ifPresent(target -> {
            throw new ParameterException(spec.commandLine(), "There is no target '" + target + "'; choose from: "
                    + String.join(", ", known) + ".");
        });
        return Exporters.all().stream().filter(exporter -> targets.isEmpty() || targets.contains(exporter.target())).toList();
    }

    private int export(Topology topology, List<Exporter> exporters) {
        var exports = Exports.of(Deployment.of(topology, Catalog.standard()), exporters);
        var locale = language.forPeople(console);
        var files = files(exports.artifacts(locale));
        try {
            Folder.write(folder, files);
        } catch (UnwritableDocument failure) {
            console.err().println(failure.complaint().text(locale));
            return Exit.UNREADABLE;
        }
        files.keySet().forEach(path -> console.out().println(folder.resolve(path)));
        new NotesText(exports.digest(), topology, locale).lines().forEach(console.err()::println);
        return Exit.CLEAN;
    }

    private static Map<String, byte[]> files(List<Artifact> artifacts) {
        var files = new LinkedHashMap<String, byte[]>();
        artifacts.forEach(artifact -> files.put(artifact.path(), bytes(artifact)));
        return files;
    }

    private static byte[] bytes(Artifact artifact) {
        return artifact.text().getBytes(StandardCharsets.UTF_8);
    }
}
