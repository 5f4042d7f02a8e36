package bulkhead.acceptance;

import java.util.List;
import java.util.regex.Pattern;

/** {@code php-fpm -t}, of the newest version installed. */
final class PhpFpmExaminer implements Examiner {
    private static final Words WORDS = Words.of("ERROR: \\[[^\\]]*:(?<line>\\d+)] (?<words>.+)$",
            "ERROR: (?!failed to load)(?!FPM init)(?!\\[[^\\]]*:\\d+])(?<words>\\[pool [^\\]]+].+)$");
    private static final Pattern NAME = Pattern.compile("php-fpm[\\d.]*");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending("/php-fpm.conf"), "php-fpm", exam.programs().findLast(NAME), program ->
                new Exam.Judge(Judges.name("php-fpm", program.version("-v")), artifact -> WORDS.outcome(artifact,
                        exam.run(program, artifact, "-n", "-t", "-y", exam.file(artifact).toString()))));
    }
}
