package bulkhead.cli;

import bulkhead.program.SearchPath;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    private static int run(Console console, String... args) {
        var line = new CommandLine(new Root())
                .addSubcommand(new CheckCommand(console)).addSubcommand(new AnalyseCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new RenderCommand(console)).addSubcommand(new SolveCommand(console))
                .addSubcommand(new DrillCommand(console, SearchPath.ofUser()))
                .addSubcommand(new KindsCommand(console))
                .addSubcommand(new RulesCommand(console));
        line.setCaseInsensitiveEnumValuesAllowed(true).setOut(writer(console.out())).setErr(writer(console.err()));
        line.getSubcommands().values().forEach(command -> command.addMixin("help", new Help()));
        line.setParameterExceptionHandler((wrong, _) -> {
            console.err().println(wrong.getMessage());
            console.err().println("Usage: " + wrong.getCommandLine().getHelp().synopsis(0).strip());
            return Exit.USAGE;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> {
            console.err().println("Internal error, please report it: " + failure);
            return Exit.UNREADABLE;
        });
        return line.execute(args);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Command
    private static final class Help {
        @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
        private boolean asked;
    }

    @Command(name = "bulkhead", versionProvider = Version.class, mixinStandardHelpOptions = true,
            synopsisHeading = "Usage: bulkhead [FILE]    opens the editor%n       ",
                    description = "Draws, checks and exports topologies.")
    private static final class Root implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Name a command or a file to open.");
        }
    }
}
