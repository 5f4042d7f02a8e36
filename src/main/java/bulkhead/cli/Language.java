package bulkhead.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option every command that speaks to people has. */
final class Language {
    /** Languages there are texts for. */
    enum Choice {
        DE, EN
    }

    @Option(names = "--lang", paramLabel = "LANG",
            description = "Language of texts: ${COMPLETION-CANDIDATES}. "
                    + "Default: the system's for text, en for all other formats.")
    private Choice choice;

    /** For output that people read. */
    Locale forPeople(Console console) {
        return choice == null ? console.locale() : locale();
    }

    /** For output that programs read: the same everywhere unless asked for. */
    Locale forPrograms() {
        return choice == null ? Locale.ENGLISH : locale();
    }

    private Locale locale() {
        return choice == Choice.DE ? Locale.GERMAN : Locale.ENGLISH;
    }
}
