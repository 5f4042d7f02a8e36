package bulkhead.cli;

import bulkhead.analysis.capacity.Outlook;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.drill.DrillReport;
import bulkhead.drill.Finished;
import bulkhead.drill.Rehearsal;
import bulkhead.drill.Strikes;
import bulkhead.drill.database.Copying;
import bulkhead.drill.database.DatabaseDrill;
import bulkhead.drill.database.DatabaseReport;
import bulkhead.drill.database.Tools;
import bulkhead.drill.forecast.Strike;
import bulkhead.drill.rig.RigFailure;
import bulkhead.model.Document;
import bulkhead.model.Texts;
import bulkhead.program.SearchPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the exported HAProxy files on loopback, takes things away, and tells what was predicted and what was measured. */
@Command(name = "drill")
final class DrillCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String REPLICATION = "replication";
    private static final String NO_MARIADB = "no-mariadb";

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Option(names = "--scenario", arity = "1..*", paramLabel = "${bundle:label.name}")
    private List<String> scenarios = List.of();

    @Option(names = "--load", defaultValue = "1", paramLabel = "${bundle:label.factor}")
    private double load;

    @Option(names = "--show-changes")
    private boolean showChanges;

    @Mixin
    private Told told;

    @Spec
    private CommandSpec spec;

    private final Console console;
    private final SearchPath path;

    DrillCommand(Console console, SearchPath path) {
        this.console = console;
        this.path = path;
    }

    @Override
    public Integer call() {
        if (!(load > 0) || load > Outlook.MOST) {
            throw new Misuse(spec, "load", load, (int) Outlook.MOST);
        }
        return Documents.read(file, console).map(reading -> drill(underLoad(reading.document())))
                .orElse(Exit.UNREADABLE);
    }

    /** With so many times the demand. */
    private Document underLoad(Document document) {
        return load == 1 ? document : document.withTopology(Outlook.AVERAGE.times(load)
                .on(Deployment.of(document.topology(), Catalog.standard())));
    }

    private int drill(Document document) {
        var drawn = Copying.of(Deployment.of(document.topology(), Catalog.standard()));
        var copying = drawn.filter(_ -> scenarios.isEmpty() || scenarios.contains(REPLICATION) || scenarios.contains(ALL));
        try {
            var tools = copying.flatMap(_ -> Tools.of(path));
            var rehearsal = rehearsal(document, copying, tools);
            if (copying.isPresent() && tools.isEmpty()) {
                console.say(said(new RigFailure(NO_MARIADB)));
            }
            var strikes = rehearsal.map(each -> strikes(each.strikes(), drawn.isPresent())).orElse(List.of());
            console.say(texts().text(strikes.isEmpty() ? "drill.begins-replication" : "drill.begins", strikes.size()));
            try (var beside = Executors.newSingleThreadExecutor()) {
                var database = tools.map(each -> beside.submit(() -> DatabaseDrill.run(copying.orElseThrow(), each, path)));
                var report = rehearsal.isEmpty() ? DrillReport.none() : rehearsal.get().drill()
                        .run(strikes, database.<Future<?>>map(each -> each).orElse(CompletableFuture.completedFuture(null)));
                return tell(document, rehearsal, report, database.isPresent() ? Optional.of(Finished.of(database.get()))
                        : Optional.empty());
            }
        } catch (RigFailure failure) {
            console.say(said(failure));
            return Exit.UNREADABLE;
        }
    }

    /** Empty where replication alone is asked for, or can be drilled: why is said. */
    private Optional<Rehearsal> rehearsal(Document document, Optional<Copying> copying, Optional<Tools> tools) throws RigFailure {
        if (copying.isPresent() && scenarios.equals(List.of(REPLICATION))) {
            tools.orElseThrow(() -> new RigFailure(NO_MARIADB));
            return Optional.empty();
        }
        try {
            return Optional.of(Rehearsal.of(document, Catalog.standard(), path));
        } catch (RigFailure failure) {
            if (copying.isPresent() && tools.isEmpty() && failure.key().equals(Rehearsal.NOTHING)) {
                throw new RigFailure(NO_MARIADB);
            }
            if (tools.isEmpty() || scenarios.stream().anyMatch(asked -> !asked.equals(REPLICATION) && !asked.equals(ALL))) {
                throw failure;
            }
            console.say(failure.key().equals(Rehearsal.NOTHING) ? texts().text("drill.no-proxies")
                    : said(failure) + " " + texts().text("drill.replication-alone"));
            return Optional.empty();
        }
    }

    private String said(RigFailure failure) {
        return texts().text("drill.failure." + failure.key(), failure.arguments());
    }

    private Texts texts() {
        return Texts.beside(DrillCommand.class, console.locale());
    }

    private List<Strike> strikes(Strikes choice, boolean replication) {
        return scenarios.isEmpty() ? choice.usual() : scenarios.equals(List.of(ALL)) ? choice.all()
                : scenarios.stream().filter(asked -> !asked.equals(REPLICATION) || !replication)
                        .map(asked -> choice.named(asked).orElseThrow(() -> new Misuse(spec, "strike", asked,
                        String.join(", ", choice.names()) + (replication ? ", " + REPLICATION : "") + ", " + ALL))).toList();
    }

    private int tell(Document document, Optional<Rehearsal> rehearsal, DrillReport report, Optional<DatabaseReport> database) {
        told.print(console, locale -> new DrillText(document, rehearsal, report, database, locale).lines(showChanges),
                locale -> new DrillJson(rehearsal, report, database).text(file.toString(), document.meta()));
        if (report.missed() || !database.stream().allMatch(DatabaseReport::held)) {
            return Exit.FINDINGS;
        }
        if (!report.held()) {
            console.say(texts().text("drill.too-busy"));
            return Exit.BUSY;
        }
        return Exit.CLEAN;
    }
}
