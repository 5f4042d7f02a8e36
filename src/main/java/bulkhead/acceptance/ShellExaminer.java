package bulkhead.acceptance;

import java.util.List;

/** {@code sh -n}: reads a script to its end, runs nothing. */
final class ShellExaminer implements Examiner {
    private static final Words WORDS = Words.of("^\\S+: (?:line )?(?<line>\\d+): (?<words>.+)$");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending(".sh"), "sh", exam.programs().find("sh"), program -> new Exam.Judge("sh -n", artifact ->
                WORDS.outcome(artifact, exam.run(program, artifact, "-n", exam.file(artifact).getFileName().toString()))));
    }
}
