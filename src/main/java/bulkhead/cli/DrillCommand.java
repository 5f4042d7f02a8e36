package bulkhead.cli;

import bulkhead.catalog.Catalog;
import bulkhead.drill.DrillReport;
import bulkhead.drill.Finished;
import bulkhead.drill.Rehearsal;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the exported HAProxy files on loopback, takes things away, and tells what was predicted and what was measured. */
@Command(name = "drill",
        description = "Run the exported HAProxy files on loopback, take things away, hold what happens against the prediction.")
final class DrillCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String REPLICATION = "replication";

    @Parameters(paramLabel = "FILE", description = "Topology (*.bulkhead.json).")
    private Path file;

    @Option(names = "--scenario", arity = "1..*", paramLabel = "NAME",
            description = "What to take away: a scenario of the file, instance:ID:N, component:ID, place:ID, risk:ID, "
                    + REPLICATION
                    + ", or " + ALL + ". Default: an instance of each called group, a component, each place, and " + REPLICATION
                            + ".")
    private List<String> scenarios = List.of();

    @Option(names = "--show-changes", description = "Show each line that had to be changed to run on this machine.")
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
        return Documents.read(file, console.in(told.locale(console))).map(reading -> drill(reading.document()))
                .orElse(Exit.UNREADABLE);
    }

    private int drill(Document document) {
        try {
            var rehearsal = Rehearsal.of(document, Catalog.standard(), path);
            var strikes = strikes(rehearsal);
            console.err().println(texts().text("drill.begins", strikes.size()));
            try (var beside = Executors.newSingleThreadExecutor()) {
                var database = databaseTools(rehearsal).map(tools ->
                        beside.submit(() -> DatabaseDrill.run(rehearsal.copying().orElseThrow(), tools, path)));
                var report = rehearsal.drill()
                        .run(strikes, database.<Future<?>>map(each -> each).orElse(CompletableFuture.completedFuture(null)));
                return tell(document, rehearsal, report, database.isPresent() ? Optional.of(Finished.of(database.get()))
                        : Optional.empty());
            }
        } catch (RigFailure failure) {
            console.err().println(texts().text("drill.failure." + failure.key(), failure.arguments()));
            return Exit.UNREADABLE;
        }
    }

    /** Empty where replication isn't asked for, isn't drawn, or MariaDB isn't installed, which is said. */
    private Optional<Tools> databaseTools(Rehearsal rehearsal) {
        if (rehearsal.copying().isEmpty() || !scenarios.isEmpty() && !scenarios.contains(REPLICATION)
                && !scenarios.contains(ALL)) {
            return Optional.empty();
        }
        var tools = Tools.of(path);
        if (tools.isEmpty()) {
            console.err().println(texts().text("drill.no-mariadb"));
        }
        return tools;
    }

    private Texts texts() {
        return Texts.beside(DrillCommand.class, told.locale(console));
    }

    private List<Strike> strikes(Rehearsal rehearsal) {
        var choice = rehearsal.strikes();
        return scenarios.isEmpty() ? choice.usual() : scenarios.equals(List.of(ALL)) ? choice.all()
                : scenarios.stream().filter(asked -> !asked.equals(REPLICATION) || rehearsal.copying().isEmpty())
                        .map(asked -> choice.named(asked).orElseThrow(() -> new ParameterException(spec.commandLine(),
                        "There is no '" + asked + "' to drill; choose from: " + String.join(", ", choice.names())
                                + (rehearsal.copying().isPresent() ? ", " + REPLICATION : "") + ", or " + ALL + "."))).toList();
    }

    private int tell(Document document, Rehearsal rehearsal, DrillReport report, Optional<DatabaseReport> database) {
        told.print(console, locale -> new DrillText(rehearsal, report, database, locale).text(showChanges),
                locale -> new DrillJson(rehearsal, report, database).text(file.toString(), document.meta()));
        return report.held() && database.stream().allMatch(DatabaseReport::held) ? Exit.CLEAN : Exit.FINDINGS;
    }
}
