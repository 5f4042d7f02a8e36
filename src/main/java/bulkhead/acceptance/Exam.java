package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import bulkhead.program.Ran;
import bulkhead.program.SearchPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An export to be examined, its files in a folder that is there for this alone, and the programs that can be asked. */
record Exam(List<Artifact> artifacts, Path folder, SearchPath programs) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Files whose path ends so. */
    List<Artifact> ending(String end) {
        return artifacts.stream().filter(artifact -> artifact.path().endsWith(end)).toList();
    }

    Path file(Artifact artifact) {
        return folder.resolve(artifact.path());
    }

    /** A folder with nothing in it that a program may write to, beside all files. */
    Path empty(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a program beside a file. */
    Ran run(Executable program, Artifact beside, String... arguments) {
        return program.run(file(beside).getParent(), LIMIT, arguments);
    }

    /** Each file's result by a program, or that the program isn't here. */
    List<Result> each(List<Artifact> files, String name, Optional<Executable> program, Function<Executable, Judge> judge) {
        if (files.isEmpty()) {
            return List.of();
        }
        return program.map(judge).map(found -> files.stream().map(file -> new Result(file.path(), found.name(), found.outcome(file)))
                .toList()).orElseGet(() -> files.stream()
                .map(file -> new Result(file.path(), name, Outcome.unchecked("not-installed", name))).toList());
    }

    /** A program with its version, and what it says about a file. */
    record Judge(String name, Function<Artifact, Outcome> verdict) {
        Outcome outcome(Artifact artifact) {
            return verdict.apply(artifact);
        }
    }
}
