package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import java.util.List;

/** {@code maxscale --config-check}, with everything it would write put into the folder of the moment. */
final class MaxscaleExaminer implements Examiner {
    private static final Words WORDS = Words.of("error\\s*: (?:\\([^)]*\\);? ?)*(?<words>.*line (?<line>\\d+).*)$",
            "error\\s*: (?:\\([^)]*\\);? ?)*(?<words>.*'(?<name>[^']+)'.*)$");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending("/maxscale.cnf"), "maxscale", exam.programs().find("maxscale"), program ->
                new Exam.Judge(Judges.name("maxscale", program.version("--version")), artifact -> outcome(exam, program, artifact)));
    }

    private static Outcome outcome(Exam exam, Executable program, Artifact artifact) {
        var folder = exam.file(artifact).getParent().toString();
        var ran = exam.run(program, artifact, "--config-check", "--nodaemon", "--log=stdout", "--user=" + System.getProperty("user.name"),
                "--datadir=" + folder, "--cachedir=" + folder, "--piddir=" + folder, "--logdir=" + folder,
                "--config=" + exam.file(artifact));
        var outcome = WORDS.outcome(artifact, ran);
        // without a line or a name it is the machine that MaxScale doesn't like, not the file
        return outcome instanceof Outcome.Refused(var objections) && objections.stream().allMatch(each -> each.line() == 0)
                ? Outcome.unchecked("not-started", objections.getFirst().arguments().getFirst()) : outcome;
    }
}
