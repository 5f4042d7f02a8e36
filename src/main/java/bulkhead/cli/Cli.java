package bulkhead.cli;

import bulkhead.model.Texts;
import bulkhead.program.SearchPath;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line. Exit codes: 0 clean, 1 findings at or above the gate, 2 wrong usage, 3 a file can't be read or written.
 * Results go to standard output, everything else to standard error.
 */
public final class Cli {
    private Cli() {
    }

    /** Runs one command and answers its exit code; never exits the JVM. */
    public static int run(String... args) {
        return run(Console.standard(), args);
    }

    /** As {@link #run(String...)} with other streams and language. */
    public static int run(PrintStream out, PrintStream err, Locale locale, String... args) {
        return run(new Console(out, err, locale), args);
    }

    private static int run(Console standard, String... args) {
        var console = standard.in(Language.in(args));
        var texts = Texts.beside(Cli.class, console.locale());
        var line = commands(console);
        line.setParameterExceptionHandler((wrong, _) -> {
            console.say(new UsageText(texts, List.of(args)).lines(wrong));
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> {
            console.say(texts.text("internal", failure.toString()));
            return Exit.UNREADABLE;
        });
        return line.execute(args);
    }

    static CommandLine commands(Console console) {
        var line = new CommandLine(new Root());
        Stream.of(new CheckCommand(console), new AnalyseCommand(console), new ExportCommand(console), new RenderCommand(console),
                new SolveCommand(console), new DrillCommand(console, SearchPath.ofUser()), new KindsCommand(console),
                new RulesCommand(console)).forEach(line::addSubcommand);
        line.getSubcommands().values().forEach(command -> command.addMixin("help", new Help()));
        line.setResourceBundle(ResourceBundle.getBundle("bulkhead.cli.help", Texts.language(console.locale())));
        line.registerConverter(Path.class, Cli::path).setExpandAtFiles(false);
        return line.setCaseInsensitiveEnumValuesAllowed(true).setOut(writer(console.out())).setErr(writer(console.err()));
    }

    /** What an unset variable leaves behind isn't the folder one happens to be in. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("blank");
        }
        return Path.of(text);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Command
    private static final class Help {
        @Option(names = {"-h", "--help"}, usageHelp = true)
        private boolean asked;
    }

    @Command(name = "bulkhead", synopsisSubcommandLabel = "[${bundle:label.command}]", versionProvider = Version.class, mixinStandardHelpOptions = true)
    private static final class Root implements Runnable {
        @Mixin
        private Language language;

        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new Misuse(spec, "none");
        }
    }
}
