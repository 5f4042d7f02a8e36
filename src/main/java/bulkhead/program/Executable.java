package bulkhead.program;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * A program installed on this machine: run to its end within a limit, or started and stopped. Speaks English. The environment is
 * added to that of this program.
 */
public record Executable(Path file, Map<String, String> environment) {
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    public Executable {
        environment = Map.copyOf(environment);
    }

    public Executable(Path file) {
        this(file, Map.of());
    }

    /** The same with other variables set. */
    public Executable under(Map<String, String> variables) {
        return new Executable(file, variables);
    }

    public String name() {
        return file.getFileName().toString();
    }

    /** What it says about itself; empty where it says nothing that looks like a version. */
    public Optional<Version> version(String... arguments) {
        return Version.in(run(file.toAbsolutePath().getParent(), A_MOMENT, arguments).output());
    }

    /**
     * Runs it in a folder and waits for its end. Standard error is part of the output. What doesn't end within the limit is
     * killed, children too; so it is where this thread is interrupted.
     *
     * @throws CancellationException where this thread is interrupted
     */
    public Ran run(Path folder, Duration limit, String... arguments) {
        try (var running = start(folder, arguments)) {
            return running.end(limit);
        } catch (NotStarted failure) {
            return new Ran(Ran.NOT_STARTED, failure.getMessage());
        }
    }

    /** Starts it in a folder; it runs until it ends or is closed, children too. */
    public Running start(Path folder, String... arguments) throws NotStarted {
        return start(folder, _ -> { }, arguments);
    }

    /** As {@link #start(Path, String...)}; each line it prints is {@code heard} as soon as it is there. */
    public Running start(Path folder, Consumer<String> heard, String... arguments) throws NotStarted {
        var command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        try {
            return new Running(builder.start(), heard);
        } catch (IOException failure) {
            throw new NotStarted(this, failure);
        }
    }
}
