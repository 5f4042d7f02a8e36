package bulkhead.cli;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.storage.Reading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what follows from one topology: availability, single points of failure, load and headroom of each flow and component. */
@Command(name = "analyse", description = "Tell what follows from a topology.")
final class AnalyseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Topology (*.bulkhead.json).")
    private Path file;

    @Option(names = "--format", defaultValue = "TEXT", paramLabel = "FORMAT", description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ListFormat format;

    @Mixin
    private Language language;

    private final Console console;

    AnalyseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Documents.read(file, console.in(language.forPeople(console))).map(this::analyse).orElse(Exit.UNREADABLE);
    }

    private int analyse(Reading reading) {
        var report = Analysis.of(reading.document().topology(), Catalog.standard());
        var text = format == ListFormat.JSON ? new AnalysisJson(report, language.forPrograms()).text(file.toString(), reading.document().meta())
                : new AnalysisText(report, language.forPeople(console)).text(reading.document().meta());
        console.out().print(text + "\n");
        return Exit.CLEAN;
    }
}
