package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.export.Format;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why no program is asked about a file that none can judge by itself. */
final class NobodyExaminer implements Examiner {
    private static final Map<Format, String> REASONS = Map.of(Format.SQL, "needs-server", Format.TERRAFORM, "needs-network",
            Format.MARKDOWN, "for-people");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.artifacts().stream().flatMap(artifact -> reason(artifact).map(key ->
                new Result(artifact.path(), program(artifact), Outcome.unchecked(key))).stream()).toList();
    }

    private static Optional<String> reason(Artifact artifact) {
        return Optional.ofNullable(REASONS.get(Format.of(artifact.path())));
    }

    private static String program(Artifact artifact) {
        return artifact.path().substring(0, Math.max(0, artifact.path().indexOf('/')));
    }
}
