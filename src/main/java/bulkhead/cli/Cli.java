package bulkhead.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line. Answers for parsing and for the exit code: 0 done, 2 wrong usage.
 * Results go to standard output, everything else to standard error.
 */
public final class Cli {
    private Cli() {
    }

    /** Runs one command and answers its exit code; never exits the JVM. */
    public static int run(String... args) {
        return new CommandLine(new Root()).execute(args);
    }

    @Command(name = "bulkhead", versionProvider = Version.class, mixinStandardHelpOptions = true,
            description = "Checks, exports and draws topologies.")
    private static final class Root implements Runnable {
        @Spec
        private CommandSpec spec;

        @Override
        public void run() {
            throw new ParameterException(spec.commandLine(), "Name a command.");
        }
    }
}
