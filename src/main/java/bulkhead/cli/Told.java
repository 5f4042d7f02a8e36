package bulkhead.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What a command tells, as text for people or JSON for programs. */
final class Told {
    @Option(names = "--format", defaultValue = "text", paramLabel = "${bundle:label.format}")
    private ListFormat format;

    /** Prints the form that was asked for. */
    int print(Console console, Function<Locale, List<String>> text, Function<Locale, String> json) {
        if (format == ListFormat.JSON) {
            console.hand(json.apply(console.forPrograms()));
        } else {
            console.tell(text.apply(console.locale()));
        }
        return Exit.CLEAN;
    }
}
