package bulkhead.cli;

import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a command tells, as text for people or JSON for programs. */
final class Told {
    @Option(names = "--format", defaultValue = "TEXT", paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private ListFormat format;

    @Mixin
    private Language language;

    /** In a language for people; for notices on the way too. */
    Locale locale(Console console) {
        return language.forPeople(console);
    }

    /** Prints the form that was asked for. */
    int print(Console console, Function<Locale, String> text, Function<Locale, String> json) {
        console.out().print((format == ListFormat.JSON ? json.apply(language.forPrograms()) : text.apply(locale(console)))
                + "\n");
        return Exit.CLEAN;
    }
}
