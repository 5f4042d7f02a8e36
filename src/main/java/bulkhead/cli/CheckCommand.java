package bulkhead.cli;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Words;
import bulkhead.rules.Finding;
import bulkhead.rules.Fixes;
import bulkhead.rules.Inspection;
import bulkhead.rules.Judgement;
import bulkhead.rules.Rules;
import bulkhead.storage.Reading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Applies all rules to files. A file that can't be read doesn't keep the others from being checked. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    /** Output formats by the word used on the command line. */
    enum Format {
        TEXT, JSON, SARIF, JUNIT;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private List<Path> files;

    @Option(names = "--format", defaultValue = "text", paramLabel = "${bundle:label.format}")
    private Format format;

    @Option(names = "--fail-on", defaultValue = "error", paramLabel = "${bundle:label.severity}")
    private Gate gate;

    @Option(names = "--fixes")
    private boolean fixes;

    private final Console console;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var checked = new ArrayList<Checked>();
        for (var file : files) {
            Documents.read(file, console).map(reading -> check(file, reading))
                    .ifPresent(checked::add);
        }
        console.hand(writer().text(checked, format == Format.TEXT ? console.locale() : console.forPrograms()));
        if (checked.size() < files.size()) {
            return Exit.UNREADABLE;
        }
        return checked.stream().flatMap(file -> file.judgements().stream()).anyMatch(gate::stops) ? Exit.FINDINGS : Exit.CLEAN;
    }

    private Checked check(Path file, Reading reading) {
        var report = Analysis.of(reading.document().topology(), Catalog.standard());
        var inspection = new Inspection(reading.document(), report);
        var judgements = Rules.judge(inspection, LocalDate.now());
        return new Checked(file.toString(), reading.document(), reading.positions(), judgements,
                fixes ? mended(judgements, inspection) : Map.of());
    }

    private static Map<Finding, Fixes> mended(List<Judgement> judgements, Inspection inspection) {
        var mended = new HashMap<Finding, Fixes>();
        judgements.stream().filter(judgement -> !judgement.suppressed()).map(Judgement::finding)
                .forEach(finding -> mended.computeIfAbsent(finding, each -> Fixes.of(each, inspection)));
        return mended;
    }

    private CheckFormat writer() {
        return switch (format) {
            case TEXT -> new CheckText();
            case JSON -> new CheckJson();
            case SARIF -> new CheckSarif();
            case JUNIT -> new CheckJunit(gate);
        };
    }
}
