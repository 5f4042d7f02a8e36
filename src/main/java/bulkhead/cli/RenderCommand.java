package bulkhead.cli;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Words;
import bulkhead.diagram.Overlay;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.picture.Picture;
import bulkhead.picture.Theme;
import bulkhead.rules.Inspection;
import bulkhead.rules.Rules;
import bulkhead.rules.WorstFindings;
import bulkhead.storage.Folder;
import bulkhead.storage.UnwritableDocument;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws one topology as the editor shows it, with the worst finding and the load at peak on each box. */
@Command(name = "render")
final class RenderCommand implements Callable<Integer> {
    /** Pictures for print and large screens: two pixels for each unit of the layout. */
    private static final double SCALE = 2;

    /** The themes by the word used on the command line. */
    enum Look {
        LIGHT, DARK;

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
    private Path file;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "${bundle:label.out}")
    private Path output;

    @Option(names = "--theme", defaultValue = "light", paramLabel = "${bundle:label.theme}")
    private Look look;

    @Option(names = "--plain")
    private boolean plain;

    @Spec
    private CommandSpec spec;

    private final Console console;

    RenderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var ending = ending();
        return Documents.read(file, console).map(reading -> render(reading.document(), ending))
                .orElse(Exit.UNREADABLE);
    }

    private String ending() {
        var name = output.toString().toLowerCase(Locale.ROOT);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        if (!Set.of("svg", "png", "pdf").contains(ending)) {
            throw new Misuse(spec, "ending", output);
        }
        return ending;
    }

    private int render(Document document, String ending) {
        var theme = look == Look.DARK ? Theme.DARK : Theme.LIGHT;
        var picture = Picture.of(document, Catalog.standard(), plain ? Overlay.NONE : overlay(document), theme,
                console.locale());
        try {
            Folder.write(output, bytes(picture, ending));
        } catch (UnwritableDocument failure) {
            console.say(failure.complaint().text(console.locale()));
            return Exit.UNREADABLE;
        }
        console.hand(output.toString());
        return Exit.CLEAN;
    }

    private static byte[] bytes(Picture picture, String ending) {
        return switch (ending) {
            case "svg" -> picture.svg();
            case "pdf" -> picture.pdf();
            default -> picture.png(SCALE);
        };
    }

    private static Overlay overlay(Document document) {
        var report = Analysis.of(document.topology(), Catalog.standard());
        var marks = new LinkedHashMap<Id, Overlay.Mark>();
        WorstFindings.of(Rules.judge(new Inspection(document, report), LocalDate.now()))
                .forEach((id, severity) -> marks.put(id, Overlay.Mark.valueOf(severity.name())));
        return new Overlay(marks, utilisation(report), Set.of());
    }

    private static Map<Id, Double> utilisation(Report report) {
        var shares = new LinkedHashMap<Id, Double>();
        report.capacity().peak().forEach((id, load) -> load.utilisation().ifPresent(share -> shares.put(id, share)));
        return shares;
    }
}
