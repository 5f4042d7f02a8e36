package bulkhead.acceptance;

import bulkhead.export.Artifact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the files that a file takes in by name lie beside it. */
final class ReferenceExaminer implements Examiner {
    private static final Pattern RESOURCE = Pattern.compile("\\s+- (?<file>[^\\s:]+\\.ya?ml)");
    private static final Pattern RULES = Pattern.compile("rule_files: \\[(?<file>[^\\],]+)]");
    private static final Pattern ADDRESSES = Pattern.compile(".*\\s-f (?<file>\\S+).*");

    @Override
    public List<Result> examine(Exam exam) {
        var there = exam.artifacts().stream().map(Artifact::path).collect(Collectors.toSet());
        return Stream.of(missing(exam, "kustomization.yaml", RESOURCE, there), missing(exam, "prometheus.yml", RULES, there),
                missing(exam, "rules-test.yml", RULES, there), missing(exam, "haproxy.cfg", ADDRESSES, there)).flatMap(List::stream)
                .toList();
    }

    private static List<Result> missing(Exam exam, String end, Pattern names, Set<String> there) {
        return exam.ending(end).stream().flatMap(artifact -> {
            var objections = IntStream.rangeClosed(1, artifact.lines().size()).boxed()
                    .flatMap(line -> named(artifact, line, names).filter(file -> !there.contains(beside(artifact, file)))
                    .map(file -> Objection.of(artifact, line, "missing-file", file)).stream()).toList();
            return objections.isEmpty() ? Stream.empty()
                    : Stream.of(new Result(artifact.path(), Result.STRUCTURE, new Outcome.Refused(objections)));
        }).toList();
    }

    private static Optional<String> named(Artifact artifact, int line, Pattern names) {
        var found = names.matcher(artifact.lines().get(line - 1).text());
        return found.matches() ? Optional.of(found.group("file")) : Optional.empty();
    }

    private static String beside(Artifact artifact, String file) {
        return artifact.path().substring(0, artifact.path().lastIndexOf('/') + 1) + file;
    }
}
