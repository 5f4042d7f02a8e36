package bulkhead.cli;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.Outlook;
import bulkhead.analysis.cost.CostDifference;
import bulkhead.analysis.plan.Planner;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Document;
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
import picocli.CommandLine.Option;

/**
 * Tells what follows from one topology: availability, single points of failure, load and headroom of each flow and component, and
 * what it costs.
 */
@Command(name = "analyse")
final class AnalyseCommand implements Callable<Integer> {
    private static final int HIGHEST_ORDER = 3;

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Option(names = "--order", defaultValue = "2", paramLabel = "N")
    private int order;

    @Option(names = "--pairs", defaultValue = "0", paramLabel = "N")
    private int pairs;

    @Option(names = "--load", defaultValue = "1", paramLabel = "${bundle:label.factor}")
    private double load;

    @Option(names = "--month", defaultValue = "0", paramLabel = "N")
    private int month;

    @Option(names = "--against", paramLabel = "${bundle:label.other}")
    private Path other;

    @Option(names = "--assumptions")
    private boolean assumptions;

    @Option(names = "--plan")
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
            throw new Misuse(spec, "order", Integer.toString(order), HIGHEST_ORDER);
        }
        if (pairs < 0) {
            throw new Misuse(spec, "pairs", Integer.toString(pairs));
        }
        if (!(load > 0) || load > Outlook.MOST || month < 0 || month > Outlook.LAST_MONTH) {
            throw new Misuse(spec, "outlook", load, month, (int) Outlook.MOST, Outlook.LAST_MONTH);
        }
        return Documents.read(file, console).map(reading -> other == null ? analyse(reading, Optional.empty())
                : Documents.read(other, console).map(known -> analyse(reading, Optional.of(known))).orElse(Exit.UNREADABLE))
                .orElse(Exit.UNREADABLE);
    }

    private int analyse(Reading reading, Optional<Reading> known) {
        var document = looked(reading);
        var report = report(document);
        var against = known.map(each -> new Against(other.toString(), each.document().meta().name(),
                CostDifference.of(report, report(looked(each)))));
        var inDepth = new InDepth(Optional.of(outlook()).filter(other -> !other.equals(Outlook.PEAK)), against, assumptions
                ? Optional.of(Sensitivity.of(new Inspection(document, report)))
                : Optional.empty(), plan ? Optional.of(Planner.of(report.deployment())) : Optional.empty());
        return told.print(console, locale -> new AnalysisText(report, order, pairs, locale)
                .lines(reading.document().meta(), inDepth),
                locale -> new AnalysisJson(report, order, pairs, locale)
                        .text(file.toString(), reading.document().meta(), inDepth));
    }

    private Outlook outlook() {
        return Outlook.PEAK.times(load).in(month);
    }

    /** With the demand looked at as if it were the stated one. */
    private Document looked(Reading reading) {
        var document = reading.document();
        return outlook().equals(Outlook.PEAK) ? document
                : document.withTopology(outlook().on(Deployment.of(document.topology(), Catalog.standard())));
    }

    private static Report report(Document document) {
        return Analysis.of(document.topology(), Catalog.standard());
    }
}
