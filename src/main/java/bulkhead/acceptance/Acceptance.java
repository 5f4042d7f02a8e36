package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.SearchPath;
import bulkhead.program.Workplace;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * Whether the programs that are to read the files of an export accept them. Structure is always looked at; a program is asked where it
 * is installed, in a folder that is gone afterwards, and neither started as a server nor given a way to change anything.
 */
public record Acceptance(List<Result> results) {
    /** Nothing has been examined. */
    public static final Acceptance NONE = new Acceptance(List.of());

    public Acceptance {
        results = List.copyOf(results);
    }

    /** Takes up to seconds. @throws CancellationException where its thread is interrupted */
    public static Acceptance of(List<Artifact> artifacts, SearchPath programs) {
        try (var place = Workplace.open()) {
            artifacts.forEach(artifact -> place.put(artifact.path(), artifact.text().getBytes(StandardCharsets.UTF_8)));
            var exam = new Exam(artifacts, place.folder(), programs);
            return new Acceptance(Examiners.all().stream().flatMap(examiner -> results(examiner, exam)).toList());
        }
    }

    private static Stream<Result> results(Examiner examiner, Exam exam) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException();
        }
        return examiner.examine(exam).stream();
    }

    /** One result a file, in the order of the files: the worst; of good ones a program's rather than that of the structure. */
    public Map<String, Result> marks() {
        var marks = new LinkedHashMap<String, Result>();
        results.forEach(result -> marks.merge(result.path(), result, (one, other) -> weight(other) > weight(one) ? other : one));
        return marks;
    }

    private static int weight(Result result) {
        return switch (result.outcome()) {
            case Outcome.Refused _ -> 3;
            case Outcome.Accepted _ -> result.byProgram() ? 2 : 0;
            case Outcome.Unchecked _ -> 1;
        };
    }

    public Optional<Result> mark(String path) {
        return Optional.ofNullable(marks().get(path));
    }

    public long refused() {
        return marks().values().stream().filter(result -> result.outcome() instanceof Outcome.Refused).count();
    }

    public long accepted() {
        return marks().values().stream().filter(result -> result.outcome() instanceof Outcome.Accepted).count();
    }

    public long unchecked() {
        return marks().values().stream().filter(result -> result.outcome() instanceof Outcome.Unchecked).count();
    }
}
