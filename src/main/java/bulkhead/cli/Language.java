package bulkhead.cli;

import bulkhead.catalog.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option that chooses a language, before or after the command. */
final class Language {
    private static final String OPTION = "--lang";

    /** Languages there are texts for. */
    enum Choice {
        DE(Locale.GERMAN), EN(Locale.ENGLISH);

        private final Locale locale;

        Choice(Locale locale) {
            this.locale = locale;
        }

        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    @Option(names = OPTION, paramLabel = "${bundle:label.lang}", scope = ScopeType.INHERIT)
    private Choice choice;

    /** What arguments ask for. Known before they are read, so that what is wrong with them can be said in it. */
    static Optional<Locale> in(String... args) {
        return IntStream.range(0, args.length).boxed().flatMap(at -> value(args, at)).flatMap(Language::choice)
                .reduce((_, last) -> last).map(choice -> choice.locale);
    }

    private static Stream<String> value(String[] args, int at) {
        return args[at].startsWith(OPTION + "=") ? Stream.of(args[at].substring(OPTION.length() + 1))
                : args[at].equals(OPTION) && at + 1 < args.length ? Stream.of(args[at + 1]) : Stream.empty();
    }

    private static Stream<Choice> choice(String word) {
        return Stream.of(Choice.values()).filter(choice -> choice.name().equalsIgnoreCase(word));
    }
}
