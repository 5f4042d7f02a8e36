package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.export.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold for any file of its format, whoever reads it. */
final class StructureExaminer implements Examiner {
    @Override
    public List<Result> examine(Exam exam) {
        var sames = exam.artifacts().stream().collect(Collectors.groupingBy(artifact -> artifact.path().toLowerCase(Locale.ROOT)));
        return exam.artifacts().stream().map(artifact -> {
            var objections = new ArrayList<>(objections(artifact));
            if (sames.get(artifact.path().toLowerCase(Locale.ROOT)).size() > 1) {
                objections.add(Objection.of(artifact, 0, "same-path"));
            }
            return new Result(artifact.path(), Result.STRUCTURE,
                    objections.isEmpty() ? new Outcome.Accepted() : new Outcome.Refused(objections));
        }).toList();
    }

    private static List<Objection> objections(Artifact artifact) {
        var lines = lineByLine(artifact);
        return lines.isEmpty() ? Grammar.of(Format.of(artifact.path())).objections(artifact) : lines;
    }

    private static List<Objection> lineByLine(Artifact artifact) {
        var yaml = Format.of(artifact.path()) == Format.YAML;
        return IntStream.range(0, artifact.lines().size()).boxed().flatMap(at -> {
            var text = artifact.lines().get(at).text();
            return Stream.of(text.codePoints().anyMatch(code -> code != '\t' && Character.isISOControl(code)) ? "control-character" : "",
                    yaml && text.stripTrailing().indexOf('\t') >= 0 ? "tab" : "").filter(key -> !key.isEmpty())
                    .map(key -> Objection.of(artifact, at + 1, key));
        }).toList();
    }
}
