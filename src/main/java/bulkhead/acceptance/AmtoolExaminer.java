package bulkhead.acceptance;

import java.util.List;

/** {@code amtool check-config}: how Alertmanager sends alarms on. */
final class AmtoolExaminer implements Examiner {
    private static final Words WORDS = Words.of("line (?<line>\\d+): (?<words>.+)$", "^\\s*FAILED: (?<words>(?!yaml: unmarshal).+)$");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending("/alertmanager.yml"), "amtool", exam.programs().find("amtool"), program ->
                new Exam.Judge(Judges.name("amtool", program.version("--version")), artifact -> WORDS.outcome(artifact,
                        exam.run(program, artifact, "check-config", "alertmanager.yml"))));
    }
}
