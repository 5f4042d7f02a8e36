package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code kubectl kustomize} puts a cluster's manifests together; it asks no cluster. What it says is laid to the file it names. */
final class KustomizeExaminer implements Examiner {
    private static final Words WORDS = Words.of("err=\"(?<words>.*yaml: line (?<line>\\d+).*)\"$", "err=\"(?<words>.*)\"$",
            "^error: (?<words>.*)$");
    private static final Pattern NAMED = Pattern.compile("(?:from|File:|path) '?(?<file>[\\w./-]+\\.ya?ml)");

    @Override
    public List<Result> examine(Exam exam) {
        var program = exam.programs().find("kubectl");
        return exam.ending("/kustomization.yaml").stream().flatMap(artifact -> cluster(exam, program, artifact)).toList();
    }

    private static Stream<Result> cluster(Exam exam, Optional<Executable> program, Artifact kustomization) {
        var folder = folder(kustomization);
        var files = exam.artifacts().stream().filter(artifact -> artifact.path().startsWith(folder)).toList();
        if (program.isEmpty()) {
            return files.stream().map(file -> new Result(file.path(), "kubectl", Outcome.unchecked("not-installed", "kubectl")));
        }
        var judge = Judges.name("kubectl kustomize", program.get().version("version", "--client"));
        var ran = exam.run(program.get(), kustomization, "kustomize", ".");
        if (ran.well()) {
            return files.stream().map(file -> new Result(file.path(), judge, new Outcome.Accepted()));
        }
        var guilty = guilty(ran.output(), folder, files).orElse(kustomization);
        return Stream.of(new Result(guilty.path(), judge, WORDS.outcome(guilty, ran)));
    }

    private static Optional<Artifact> guilty(String said, String folder, List<Artifact> files) {
        return NAMED.matcher(said).results().map(found -> folder + found.group("file"))
                .flatMap(path -> files.stream().filter(file -> file.path().equals(path))).findFirst();
    }

    private static String folder(Artifact artifact) {
        return artifact.path().substring(0, artifact.path().lastIndexOf('/') + 1);
    }
}
