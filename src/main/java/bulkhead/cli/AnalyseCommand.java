package bulkhead.cli;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.cost.CostDifference;
import bulkhead.analysis.plan.Planner;
import bulkhead.catalog.Catalog;
import bulkhead.rules.Inspection;
import bulkhead.rules.sensitivity.Sensitivity;
import bulkhead.storage.Reading;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Option;

/** Tells what follows from one topology: availability, single points of failure, load and headroom of each flow and component, and what it costs. */
@Command(name = "analyse", description = "Tell what follows from a topology.")
final class AnalyseCommand implements Callable<Integer> {
    private static final int HIGHEST_ORDER = 3;

    @Parameters(paramLabel = "FILE", description = "Topology (*.bulkhead.json).")
    private Path file;

    @Option(names = "--order", defaultValue = "2", paramLabel = "N",
            description = "Minimal cut sets of N things are listed too; default ${DEFAULT-VALUE}. All orders are counted.")
    private int order;

    @Option(names = "--pairs", defaultValue = "0", paramLabel = "N",
            description = "The N pairs of losses after which each flow can grow least are told too. Tries all pairs.")
    private int pairs;

    @Option(names = "--against", paramLabel = "OTHER", description = "Another topology: by how much FILE costs more or less is told too.")
    private Path other;

    @Option(names = "--assumptions", description = "Tell which assumed number, changed by how much, changes a verdict. Takes a while.")
    private boolean assumptions;

    @Option(names = "--plan", description = "Tell the cheapest instances to add so that the peak is carried after any single place is lost.")
    private boolean plan;

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
        if (pairs < 0) {
            throw new ParameterException(spec.commandLine(), "There can't be " + pairs + " pairs; choose 0 or more.");
        }
        var in = console.in(told.locale(console));
        return Documents.read(file, in).map(reading -> other == null ? analyse(reading, Optional.empty())
                : Documents.read(other, in).map(known -> analyse(reading, Optional.of(known))).orElse(Exit.UNREADABLE))
                .orElse(Exit.UNREADABLE);
    }

    private int analyse(Reading reading, Optional<Reading> known) {
        var report = report(reading);
        var against = known.map(each -> new Against(other.toString(), each.document().meta().name(),
                CostDifference.of(report, report(each))));
        var inDepth = new InDepth(against, assumptions ? Optional.of(Sensitivity.of(new Inspection(reading.document(), report)))
                : Optional.empty(), plan ? Optional.of(Planner.of(report.deployment())) : Optional.empty());
        return told.print(console, locale -> new AnalysisText(report, order, pairs, locale).text(reading.document().meta(), inDepth),
                locale -> new AnalysisJson(report, order, pairs, locale).text(file.toString(), reading.document().meta(), inDepth));
    }

    private static Report report(Reading reading) {
        return Analysis.of(reading.document().topology(), Catalog.standard());
    }
}
