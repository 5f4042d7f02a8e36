package bulkhead.acceptance;

import java.util.List;

/** {@code mariadbd --help --verbose}: reads every option, starts nothing. */
final class MariadbExaminer implements Examiner {
    private static final Words WORDS = Words.of("\\[ERROR] (?<words>.*unknown (?:variable|option) '(?:--)?(?<name>[^'=]+).*)$",
            "\\[ERROR] (?<words>Unknown suffix .* for variable '(?<name>[^']+)'.*)$",
            "\\[ERROR] (?<words>.*Error while setting value '[^']*' to '(?<name>[^']+)'.*)$",
            "\\[ERROR] (?<words>.*option '(?:--)?(?<name>[^'=]+)'.*)$");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending("/my.cnf"), "mariadbd", exam.programs().find("mariadbd", "mysqld"), program ->
                new Exam.Judge(Judges.name("mariadbd", program.version("--version")), artifact -> WORDS.outcome(artifact,
                        exam.run(program, artifact, "--defaults-file=" + exam.file(artifact), "--user=" + System.getProperty("user.name"),
                        "--help", "--verbose"))));
    }
}
