package bulkhead.acceptance;

import java.util.List;

/** {@code scram --validate}: fault trees in the Open-PSA format. */
final class ScramExaminer implements Examiner {
    private static final Words WORDS = Words.of("^Line: (?<line>\\d+)\\R+(?<words>.+)$");

    @Override
    public List<Result> examine(Exam exam) {
        var trees = exam.ending(".xml").stream().filter(artifact -> artifact.path().startsWith("openpsa/")).toList();
        return exam.each(trees, "scram", exam.programs().find("scram"), program ->
                new Exam.Judge(Judges.name("scram", program.version("--version")), artifact -> WORDS.outcome(artifact,
                        exam.run(program, artifact, "--validate", exam.file(artifact).getFileName().toString()))));
    }
}
