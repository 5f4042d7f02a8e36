package bulkhead.cli;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.storage.Reading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells what follows from one topology: availability, single points of failure, load and headroom of each flow and component. */
@Command(name = "analyse", description = "Tell what follows from a topology.")
final class AnalyseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Topology (*.bulkhead.json).")
    private Path file;

    @Mixin
    private Told told;

    private final Console console;

    AnalyseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Documents.read(file, console.in(told.locale(console))).map(this::analyse).orElse(Exit.UNREADABLE);
    }

    private int analyse(Reading reading) {
        var report = Analysis.of(reading.document().topology(), Catalog.standard());
        return told.print(console, locale -> new AnalysisText(report, locale).text(reading.document().meta()),
                locale -> new AnalysisJson(report, locale).text(file.toString(), reading.document().meta()));
    }
}
