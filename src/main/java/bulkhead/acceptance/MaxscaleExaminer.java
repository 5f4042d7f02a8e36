package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import bulkhead.program.Ran;
import bulkhead.program.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code maxscale --config-check}, which starts neither monitors nor listeners. It reads the file, the variables of the
 * environment that stand in it, and folders it would write to, which are therefore empty ones of the moment; root has to say that
 * he means it (server/core/gateway.cc of MaxScale: main, check_paths, user_is_acceptable).
 */
final class MaxscaleExaminer implements Examiner {
    /** Also where it can't read its key, it ends with 0. */
    private static final String WELL = "Configuration was successfully verified";
    private static final Pattern VARIABLE = Pattern.compile("[a-z_]+=\\$(\\w+)");
    private static final String ROOT = "root";
    private static final List<String> FOLDERS = List.of("datadir", "cachedir", "piddir", "logdir", "persistdir",
            "module_configdir", "language");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.each(exam.ending("/maxscale.cnf"), "maxscale", exam.programs().find("maxscale"),
                program -> judge(exam, program));
    }

    private static Exam.Judge judge(Exam exam, Executable program) {
        var version = program.version("--version");
        return new Exam.Judge(Judges.name("maxscale", version), artifact -> outcome(exam, program, version, artifact));
    }

    private static Outcome outcome(Exam exam, Executable program, Optional<Version> version, Artifact artifact) {
        var ran = exam.run(program.under(standIns(artifact)), artifact, arguments(exam, artifact));
        if (ran.exit() == Ran.TOO_LONG || ran.exit() == Ran.NOT_STARTED) {
            return Words.of().outcome(artifact, ran);
        }
        if (ran.well() && ran.output().contains(WELL)) {
            return new Outcome.Accepted();
        }
        var objections = new MaxscaleLog(artifact).objections(ran.output());
        var release = MaxscaleParameterExaminer.release(artifact);
        if (other(version, release)) {
            return Outcome.unchecked("older", version.map(Version::toString).orElse(""), release.orElse(""));
        }
        // without a line it is the machine that MaxScale doesn't like, not the file
        return objections.stream().anyMatch(each -> each.line() > 0) ? new Outcome.Refused(objections)
                : Outcome.unchecked("not-started", objections.getFirst().arguments().getFirst());
    }

    /** What a release knows differs from each to the next. */
    private static boolean other(Optional<Version> installed, Optional<String> release) {
        return installed.map(MaxscaleExaminer::series)
                .filter(series -> !release.flatMap(Version::in).map(MaxscaleExaminer::series).equals(Optional.of(series))).isPresent();
    }

    private static List<Integer> series(Version version) {
        return version.numbers().subList(0, 2);
    }

    /** A file that names a variable isn't read where it isn't set. */
    private static Map<String, String> standIns(Artifact artifact) {
        return artifact.lines().stream().map(line -> VARIABLE.matcher(line.text())).filter(found -> found.matches())
                .map(found -> found.group(1)).distinct().collect(Collectors.toMap(name -> name, _ -> "stand-in"));
    }

    private static String[] arguments(Exam exam, Artifact artifact) {
        var arguments = new ArrayList<>(List.of("--config-check", "--syslog=no", "--config=" + exam.file(artifact)));
        FOLDERS.forEach(folder -> arguments.add("--" + folder + "=" + exam.empty("maxscale-" + folder)));
        if (ROOT.equals(System.getProperty("user.name"))) {
            arguments.add("--user=" + ROOT);
        }
        return arguments.toArray(String[]::new);
    }
}
