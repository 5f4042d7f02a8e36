package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.export.maxscale.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Whether MaxScale's own listing of the release knows every parameter in its section. */
final class MaxscaleParameterExaminer implements Examiner {
    private static final Pattern RELEASE = Pattern.compile("(?m)^# .*: MaxScale (\\d+\\.\\d+),");
    private static final Pattern SECTION = Pattern.compile("\\[(.+)]");
    private static final Pattern SETTING = Pattern.compile("([a-z_]+)=(.*)");

    @Override
    public List<Result> examine(Exam exam) {
        return exam.ending("/maxscale.cnf").stream().map(artifact -> {
            var objections = objections(artifact);
            return new Result(artifact.path(), Result.STRUCTURE,
                    objections.isEmpty() ? new Outcome.Accepted() : new Outcome.Refused(objections));
        }).toList();
    }

    private static List<Objection> objections(Artifact artifact) {
        var release = release(artifact);
        if (release.isEmpty()) {
            return List.of(Objection.of(artifact, 0, "no-release"));
        }
        return sections(artifact).stream().flatMap(section -> section.lines().entrySet().stream()
                .filter(line -> !Parameters.has(section.module(), line.getValue(), release.get()))
                .map(line -> Objection.of(artifact, line.getKey(), "no-parameter", release.get(), line.getValue(),
                        section.module())))
                .toList();
    }

    /** Which release a file says it is for. */
    static Optional<String> release(Artifact artifact) {
        var release = RELEASE.matcher(artifact.text());
        return release.find() ? Optional.of(release.group(1)) : Optional.empty();
    }

    /** Line numbers and names of the parameters; the module that reads them. */
    private record Part(String module, Map<Integer, String> lines) {
    }

    private static List<Part> sections(Artifact artifact) {
        var parts = new ArrayList<Part>();
        var starts = IntStream.range(0, artifact.lines().size())
                .filter(at -> SECTION.matcher(artifact.lines().get(at).text()).matches()).boxed().toList();
        for (int i = 0; i < starts.size(); i++) {
            parts.add(part(artifact, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : artifact.lines().size()));
        }
        return parts;
    }

    private static Part part(Artifact artifact, int from, int to) {
        var names = new HashMap<Integer, String>();
        var values = new HashMap<String, String>();
        for (int at = from + 1; at < to; at++) {
            var setting = SETTING.matcher(artifact.lines().get(at).text());
            if (setting.matches()) {
                names.put(at + 1, setting.group(1));
                values.put(setting.group(1), setting.group(2));
            }
        }
        var name = artifact.lines().get(from).text();
        var type = name.equals("[maxscale]") ? "maxscale" : values.getOrDefault("type", "");
        names.values().removeAll(List.of("type", "module", "router"));
        return new Part(values.getOrDefault("module", values.getOrDefault("router", type)), names);
    }
}
