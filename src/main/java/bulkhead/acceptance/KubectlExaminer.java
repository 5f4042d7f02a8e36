package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code kubectl kustomize} puts a cluster's manifests together and asks nobody; what it says is laid to the file it names. Then
 * comes the dry run, where an API server answers.
 */
final class KubectlExaminer implements Examiner {
    private static final Words WORDS = Words.of("err=\"(?<words>.*yaml: line (?<line>\\d+).*)\"$", "err=\"(?<words>.*)\"$",
            "^error: (?<words>.*)$");
    private static final Pattern NAMED = Pattern.compile("(?:from|File:|path) '?(?<file>[\\w./-]+\\.ya?ml)");

    @Override
    public List<Result> examine(Exam exam) {
        var kustomizations = exam.ending("/kustomization.yaml");
        var program = kustomizations.isEmpty() ? Optional.<Executable>empty() : exam.programs().find("kubectl");
        var dryRun = program.map(kubectl -> DryRun.of(exam, kubectl.under(Map.of("KUBECACHEDIR", DryRun.cache(exam)))));
        return kustomizations.stream().flatMap(kustomization -> {
            var files = files(exam, kustomization);
            return dryRun.map(each -> cluster(exam, each, kustomization, files)).orElseGet(() -> files.stream()
                    .map(file -> new Result(file.path(), "kubectl", Outcome.unchecked("not-installed", "kubectl"))));
        }).toList();
    }

    private static List<Artifact> files(Exam exam, Artifact kustomization) {
        return exam.artifacts().stream().filter(artifact -> artifact.path().startsWith(folder(kustomization))).toList();
    }

    private static Stream<Result> cluster(Exam exam, DryRun dryRun, Artifact kustomization, List<Artifact> files) {
        var ran = exam.run(dryRun.kubectl(), kustomization, "kustomize", ".");
        if (ran.well()) {
            return dryRun.results(exam, kustomization, files);
        }
        var guilty = guilty(ran.output(), folder(kustomization), files).orElse(kustomization);
        return Stream.of(new Result(guilty.path(), dryRun.builder(), WORDS.outcome(guilty, ran)));
    }

    private static Optional<Artifact> guilty(String said, String folder, List<Artifact> files) {
        return NAMED.matcher(said).results().map(found -> folder + found.group("file"))
                .flatMap(path -> files.stream().filter(file -> file.path().equals(path))).findFirst();
    }

    private static String folder(Artifact artifact) {
        return artifact.path().substring(0, artifact.path().lastIndexOf('/') + 1);
    }
}
