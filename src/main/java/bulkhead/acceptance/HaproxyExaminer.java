package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import bulkhead.program.Ran;
import bulkhead.program.Version;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code haproxy -c}, warnings counted as errors. A program older than the release a file is written for can only praise it. */
final class HaproxyExaminer implements Examiner {
    private static final Words WORDS = Words.of("^\\[(?:ALERT|WARNING)].*?parsing \\[[^\\]]*:(?<line>\\d+)] ?: (?<words>.+)$",
            "^\\[ALERT].*?config : (?!parsing )(?!Error\\(s\\) found)(?!Fatal errors)(?<words>.*'(?<name>[^']+)'.*)$");
    private static final Pattern WRITTEN_FOR = Pattern.compile("# Written for HAProxy (\\d+\\.\\d+);.*");
    private static final Pattern NO_CERTIFICATE = Pattern.compile(
            "unable to stat SSL certificate from file|no SSL certificate specified for bind");
    /** Valid, but nothing listens. */
    private static final int IDLE = 2;

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending("/haproxy.cfg"), "haproxy", exam.programs().find("haproxy"), program -> judge(exam, program));
    }

    private static Exam.Judge judge(Exam exam, Executable program) {
        var version = program.version("-v");
        return new Exam.Judge(Judges.name("haproxy", version), artifact -> outcome(exam, program, version, artifact));
    }

    private static Outcome outcome(Exam exam, Executable program, Optional<Version> version, Artifact artifact) {
        var ran = exam.run(program, artifact, "-dW", "-c", "-L", node(artifact), "-f", "haproxy.cfg");
        var outcome = WORDS.outcome(artifact, ran.exit() == IDLE ? new Ran(0, ran.output()) : ran);
        var release = release(artifact);
        return lacksCertificate(outcome) ? Outcome.unchecked("needs-certificate")
                : outcome instanceof Outcome.Refused && older(version, release)
                ? Outcome.unchecked("older", version.map(Version::toString).orElse(""), release.map(Version::toString).orElse(""))
                : outcome;
    }

    /** Certificates stay where they are and are none of the export's files. */
    private static boolean lacksCertificate(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.objections().stream()
                .allMatch(objection -> objection.arguments().stream().anyMatch(words -> NO_CERTIFICATE.matcher(words).find()));
    }

    /** Pods share a file, and all start it as their component's first instance. */
    private static String node(Artifact artifact) {
        var folders = artifact.path().split("/");
        return folders[folders.length - 2] + (folders[0].equals("kubernetes") ? "-1" : "");
    }

    private static Optional<Version> release(Artifact artifact) {
        return artifact.lines().stream().map(line -> WRITTEN_FOR.matcher(line.text())).filter(found -> found.matches()).findFirst()
                .flatMap(found -> Version.in(found.group(1)));
    }

    private static boolean older(Optional<Version> installed, Optional<Version> release) {
        return installed.isPresent() && release.isPresent() && installed.get().compareTo(release.get()) < 0;
    }
}
