package bulkhead.cli;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.storage.Reading;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Option;

/** Tells what follows from one topology: availability, single points of failure, load and headroom of each flow and component. */
@Command(name = "analyse", description = "Tell what follows from a topology.")
final class AnalyseCommand implements Callable<Integer> {
    private static final int HIGHEST_ORDER = 3;

    @Parameters(paramLabel = "FILE", description = "Topology (*.bulkhead.json).")
    private Path file;

    @Option(names = "--order", defaultValue = "2", paramLabel = "N",
            description = "Minimal cut sets of N things are listed too; default ${DEFAULT-VALUE}. All orders are counted.")
    private int order;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Told told;

    private final Console console;

    AnalyseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (order < 1 || order > HIGHEST_ORDER) {
            throw new ParameterException(spec.commandLine(), "There is no order " + order + "; choose from 1 to " + HIGHEST_ORDER + ".");
        }
        return Documents.read(file, console.in(told.locale(console))).map(this::analyse).orElse(Exit.UNREADABLE);
    }

    private int analyse(Reading reading) {
        var report = Analysis.of(reading.document().topology(), Catalog.standard());
        return told.print(console, locale -> new AnalysisText(report, order, locale).text(reading.document().meta()),
                locale -> new AnalysisJson(report, order, locale).text(file.toString(), reading.document().meta()));
    }
}
