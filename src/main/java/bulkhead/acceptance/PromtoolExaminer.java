package bulkhead.acceptance;

import bulkhead.export.Artifact;
import bulkhead.program.Executable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code promtool}: the scrape configuration, the rules, and the rules' own tests. */
final class PromtoolExaminer implements Examiner {
    private static final Map<String, List<String>> CHECKS = Map.of("/prometheus.yml", List.of("check", "config"),
            "/rules.yml", List.of("check", "rules", "--lint=all", "--lint-fatal"), "/rules-test.yml", List.of("test", "rules"));
    private static final Words WORDS = Words.of("^\\S+: (?<line>\\d+):\\d+: (?<words>.+)$", "^\\s*line (?<line>\\d+): (?<words>.+)$",
            "^\\s*alertname: (?<name>\\S+), (?<words>time: .*(?:\\R.+)*)", "^\\s*FAILED: (?<words>(?!parsing YAML).+)$");

    @Override
    public List<Result> examine(Exam exam) {
        return CHECKS.keySet().stream().sorted().map(end -> exam.each(exam.ending(end), "promtool", exam.programs().find("promtool"),
                program -> new Exam.Judge(Judges.name("promtool", program.version("--version")),
                artifact -> outcome(exam, program, artifact, CHECKS.get(end))))).flatMap(List::stream).toList();
    }

    private static Outcome outcome(Exam exam, Executable program, Artifact artifact, List<String> check) {
        var name = exam.file(artifact).getFileName().toString();
        return WORDS.outcome(artifact, exam.run(program, artifact, Stream.concat(check.stream(), Stream.of(name)).toArray(String[]::new)));
    }
}
