package bulkhead.cli;

import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What a command tells, as text for people or JSON for programs. */
final class Told {
    @Option(names = "--format", defaultValue = "text", paramLabel = "${bundle:label.format}")
    private ListFormat format;

    /** Prints the form that was asked for. */
    int print(Console console, Function<Locale, String> text, Function<Locale, String> json) {
        console.out().print((format == ListFormat.JSON ? json.apply(console.forPrograms()) : text.apply(console.locale())) + "\n");
        return Exit.CLEAN;
    }
}
