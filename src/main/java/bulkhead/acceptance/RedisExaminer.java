package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Redis and KeyDB have no way to check a file, and read it line by line until they don't understand one. A last line that nobody
 * understands keeps them from starting: if that is what they stop at, they have taken all others. The files to be provided, with
 * passwords, are left out.
 */
record RedisExaminer(String product) implements Examiner {
    private static final Words WORDS = Words.of(
            "^Reading the configuration file, at line (?<line>\\d+)\\R>>> (?<words>.+\\R?.*)$");
    private static final String END = "bulkhead-ends-here";

    @Override
    public List<Result> examine(Exam exam) {
        var server = product + "-server";
        return exam.each(exam.ending("/" + product + ".conf"), server, exam.programs().find(server), program ->
                new Exam.Judge(Judges.name(server, program.version("--version")), artifact -> outcome(exam, program, artifact)));
    }

    private static Outcome outcome(Exam exam, Executable program, Artifact artifact) {
        var text = artifact.lines().stream().map(line -> line.text().startsWith("include ") ? "#" + line.text() : line.text())
                .collect(Collectors.joining("\n", "", "\n" + END + " yes\n"));
        try {
            Files.writeString(exam.file(artifact), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var ran = exam.run(program, artifact, exam.file(artifact).getFileName().toString());
        return ran.output().contains(">>> '" + END) ? new Outcome.Accepted() : WORDS.outcome(artifact, ran);
    }
}
