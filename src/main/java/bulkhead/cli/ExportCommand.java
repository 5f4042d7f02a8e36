package bulkhead.cli;

import bulkhead.acceptance.Acceptance;
import bulkhead.catalog.Catalog;
import bulkhead.delivery.Delivery;
import bulkhead.delivery.State;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.Exporter;
import bulkhead.export.target.Exporters;
import bulkhead.export.target.Exports;
import bulkhead.model.Topology;
import bulkhead.program.SearchPath;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Writes the configuration files of one topology, a folder a target. Prints the files written; notes go to standard error. What
 * somebody else has changed is replaced only when asked for.
 */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Option(names = "--to", required = true, paramLabel = "${bundle:label.dir}")
    private Path folder;

    @Option(names = "--target", arity = "1..*", split = ",", paramLabel = "${bundle:label.name}")
    private List<String> targets = List.of();

    @Option(names = "--check")
    private boolean check;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--diff")
    private boolean diff;

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Spec
    private CommandSpec spec;

    private final Console console;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var exporters = exporters();
        return Documents.read(file, console)
                .map(reading -> export(reading.document().topology(), exporters)).orElse(Exit.UNREADABLE);
    }

    private List<Exporter> exporters() {
        var known = Exporters.all().stream().map(Exporter::target).toList();
        targets.stream().filter(target -> !known.contains(target)).findFirst().ifPresent(target -> {
            throw new Misuse(spec, "target", target, String.join(", ", known));
        });
        return Exporters.all(console.locale()).stream().filter(exporter -> targets.isEmpty() || targets.contains(exporter.target())).toList();
    }

    private int export(Topology topology, List<Exporter> exporters) {
        var exports = Exports.of(Deployment.of(topology, Catalog.standard()), exporters);
        var locale = console.locale();
        var artifacts = exports.artifacts(locale);
        var delivery = Delivery.of(folder, artifacts, exporters.stream().map(Exporter::target).collect(Collectors.toSet()));
        int written = dryRun || diff ? tell(delivery, locale) : write(delivery, locale);
        if (written == Exit.UNREADABLE) {
            return written;
        }
        console.say(new NotesText(exports.digest(), topology, locale).lines());
        return Math.max(written, check ? checked(artifacts, topology, locale) : Exit.CLEAN);
    }

    private int tell(Delivery delivery, Locale locale) {
        console.tell(diff ? DeliveryText.differences(delivery, locale) : DeliveryText.changes(delivery, locale));
        return refused(delivery, locale);
    }

    private int refused(Delivery delivery, Locale locale) {
        if (overwrite || delivery.hazards().isEmpty()) {
            return Exit.CLEAN;
        }
        console.say(DeliveryText.refusal(delivery, locale));
        return Exit.USAGE;
    }

    private int write(Delivery delivery, Locale locale) {
        if (refused(delivery, locale) != Exit.CLEAN) {
            return Exit.USAGE;
        }
        try {
            delivery.write();
        } catch (UnwritableDocument failure) {
            console.say(failure.complaint().text(locale));
            return Exit.UNREADABLE;
        }
        delivery.items().stream().filter(item -> item.state() != State.LEFT)
                .forEach(item -> console.hand(folder.resolve(item.path()).toString()));
        console.say(DeliveryText.beside(delivery, locale));
        return Exit.CLEAN;
    }

    private int checked(List<Artifact> artifacts, Topology topology, Locale locale) {
        var acceptance = Acceptance.of(artifacts, SearchPath.ofUser());
        console.say(AcceptanceText.of(acceptance, topology, locale));
        return acceptance.refused() == 0 ? Exit.CLEAN : Exit.FINDINGS;
    }
}
