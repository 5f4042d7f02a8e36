package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import bulkhead.program.Ran;
import bulkhead.program.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code kubectl create --dry-run=client} of a cluster's manifests, with the API server that this user's kubectl is set to, where
 * one answers. It asks for the version, the kinds and their schemas, and where a kind is unknown for what is defined there (GET of
 * /version, /api, /apis and /openapi), and sends nothing; what kubectl keeps of that goes into a folder of the moment.
 *
 * @param server its version, where it answers
 */
record DryRun(Executable kubectl, Optional<Version> version, Optional<Version> server) {
    private static final Duration MOMENT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String REQUEST = "--request-timeout=4s";
    /** Other things listen at the address that kubectl tries where nothing is set. */
    private static final Pattern SERVER = Pattern.compile("\"gitVersion\":\\s*\"(?<version>[^\"]+)\"");
    private static final Pattern NO_KIND = Pattern.compile(
            "no matches for kind \"(?<kind>[^\"]+)\" in version \"(?<version>[^\"]+)\"");
    private static final Pattern OBJECTION = Pattern.compile(
            "(?m)^(?:error: )?(?<words>error validating .*|unable to decode .*|.*ValidationError.*)$");
    /** Said of the server, in an objection's clothes. */
    private static final Pattern UNHEARD = Pattern.compile("failed to download openapi|the server could not find|Internal error");

    static DryRun of(Exam exam, Executable kubectl) {
        var ran = kubectl.run(exam.folder(), MOMENT, "get", "--raw", "/version", REQUEST, "--cache-dir=" + cache(exam));
        return new DryRun(kubectl, kubectl.version("version", "--client"), SERVER.matcher(ran.output()).results()
                .filter(_ -> ran.well()).flatMap(said -> Version.in(said.group("version")).stream()).findFirst());
    }

    /** Instead of one in the user's own folder; older ones take only the option. */
    static String cache(Exam exam) {
        return exam.empty("kubectl-cache").toString();
    }

    String builder() {
        return Judges.name("kubectl kustomize", version);
    }

    private String name() {
        return Judges.name("kubectl", version) + " dry-run=client" + server.map(each -> ", API server " + each).orElse("");
    }

    /** Of files that kustomize has put together. */
    Stream<Result> results(Exam exam, Artifact kustomization, List<Artifact> files) {
        if (server.isEmpty()) {
            return all(files, Outcome.unchecked("no-api-server", builder()));
        }
        var ran = kubectl.run(exam.file(kustomization).getParent(), LIMIT, "create", "--dry-run=client", "--output=name",
                "--kustomize=.", REQUEST, "--cache-dir=" + cache(exam));
        var objections = OBJECTION.matcher(ran.output()).results().map(found -> found.group("words"))
                .filter(Predicate.not(words -> UNHEARD.matcher(words).find()))
                .map(words -> Objection.said(kustomization, 0, words)).toList();
        if (!objections.isEmpty()) {
            return Stream.of(new Result(kustomization.path(), name(), new Outcome.Refused(objections)));
        }
        return ran.well() || NO_KIND.matcher(ran.output()).find() ? files.stream().map(file -> known(file, ran))
                : all(files, Outcome.unchecked("not-asked", end(ran)));
    }

    private Stream<Result> all(List<Artifact> files, Outcome outcome) {
        return files.stream().map(file -> new Result(file.path(), name(), outcome));
    }

    private Result known(Artifact file, Ran ran) {
        var unknown = NO_KIND.matcher(ran.output()).results().filter(found -> has(file, "kind: " + found.group("kind"))
                && has(file, "apiVersion: " + found.group("version"))).findFirst();
        return new Result(file.path(), name(), unknown
                .map(found -> Outcome.unchecked("no-kind", found.group("kind"), found.group("version")))
                .orElse(new Outcome.Accepted()));
    }

    private static boolean has(Artifact file, String line) {
        return file.lines().stream().anyMatch(each -> each.text().equals(line));
    }

    private static String end(Ran ran) {
        return ran.exit() == Ran.TOO_LONG ? LIMIT.toSeconds() + " s"
                : ran.output().lines().reduce((_, last) -> last).orElse("").strip();
    }
}
