package bulkhead.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Report;
import bulkhead.analysis.capacity.ComponentLoad;
import bulkhead.analysis.capacity.FlowOutcome;
import bulkhead.analysis.capacity.Loss;
import bulkhead.analysis.failure.Condition;
import bulkhead.analysis.failure.Event;
import bulkhead.export.Installed;
import bulkhead.export.Markdown;
import bulkhead.export.runbook.RunbookExporter;
import bulkhead.model.Id;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The runbook of each example says of each single loss what the analysis says. */
class RunbookTest {
    private static final Pattern HEADING = Pattern.compile("### <a id=\"loss-\\d+\"></a>\\d+\\. (.*)");
    private static final String HARMLESS = "- Nothing to do at once, all flows stay up: ";

    static Stream<String> names() {
        return Case.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everySingleLossHasTheVerdictsOfTheAnalysis(String name) {
        var report = Case.of(name).report();
        var sections = sections(report);
        for (var loss : report.capacity().losses()) {
            if (loss.event().sort() != Event.Sort.LINK || report.topology().links().get(loss.event().element()).reliability()
                    .stated()) {
                Stream.concat(Stream.of(loss.event()), loss.alike().stream()).map(event -> called(report, event)).distinct()
                        .forEach(called -> agrees(report, loss, called, sections));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void singlePointsOfFailureAreThoseOfTheAnalysis(String name) {
        var report = Case.of(name).report();
        var text = text(report);
        var table = text.substring(text.indexOf("## Single points of failure"), text.indexOf("## Order of start"));
        report.flows().forEach((flow, failure) -> {
            var row = table.lines().filter(line -> line.startsWith("| " + Markdown.text(report.topology().label(flow)) + " |"))
                    .findFirst()
                    .orElseThrow();
            failure.singlePoints().forEach(event -> assertTrue(row.contains(Markdown.text(report.topology()
                    .label(event.element()))), row));
            assertEquals(failure.singlePoints().isEmpty(), row.contains("| – |"), row);
        });
    }

    private static void agrees(Report report, Loss loss, String called, Map<String, List<String>> sections) {
        var section = sections.get(called);
        assertTrue(section != null, () -> "nothing about " + called + " among " + sections.keySet());
        if (section.isEmpty()) {
            loss.flows().values().forEach(outcome -> assertEquals(List.of(Condition.UP), List.copyOf(outcome.conditions()),
                    called));
            assertTrue(loss.loads().values().stream().noneMatch(ComponentLoad::overTarget), called);
            return;
        }
        loss.flows().forEach((flow, outcome) -> assertTrue(section.contains(row(report, flow, outcome)),
                () -> called + ": no " + row(report, flow, outcome) + " in\n" + String.join("\n", section)));
        var over = loss.loads().values().stream().filter(ComponentLoad::overTarget)
                .map(load -> Markdown.text(report.topology().label(load.component())))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(over, section.stream().filter(line -> line.startsWith("- **Above the emergency target:** "))
                .map(line -> line.substring("- **Above the emergency target:** ".length(), line.indexOf(" at ")))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String row(Report report, Id flow, FlowOutcome outcome) {
        var verdict = outcome.conditions().stream().sorted().map(condition -> condition == Condition.DOWN ? "**down**"
                : condition.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        return "| " + Markdown.text(report.topology().label(flow)) + " | " + verdict + " | "
                + (outcome.interruptionSeconds() > 0 ? number(outcome.interruptionSeconds()) + "\u00a0s" : "–") + " | "
                + (outcome.shed() > 0 ? number(outcome.shed() * 100) + "\u00a0%" : "–") + " |";
    }

    /** Three significant digits. */
    private static String number(double value) {
        var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMaximumFractionDigits((int) Math.clamp(2 - (long) Math.floor(Math.log10(value)), 0, 6));
        return format.format(value);
    }

    private static String called(Report report, Event event) {
        var label = Markdown.text(report.topology().label(event.element()));
        int instances = event.sort() == Event.Sort.INSTANCE || event.sort() == Event.Sort.COMPONENT
                ? report.topology().components().get(event.element()).instances().count() : 1;
        return instances == 1 ? label : event.sort() == Event.Sort.INSTANCE ? "any one instance of " + label : "all instances of "
                + label;
    }

    /** The lines about each loss by its name; none about those that change nothing. */
    private static Map<String, List<String>> sections(Report report) {
        var sections = new LinkedHashMap<String, List<String>>();
        var lines = new ArrayList<String>();
        for (var line : text(report).lines().toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                var section = new ArrayList<String>();
                for (var called : heading.group(1).split(" · ")) {
                    sections.put(called, section);
                }
                lines = section;
            } else if (line.startsWith(HARMLESS)) {
                for (var called : line.substring(HARMLESS.length(), line.length() - 1).split("; | · ")) {
                    sections.put(called, List.of());
                }
            } else if (line.startsWith("## ")) {
                lines = new ArrayList<>();
            }
            lines.add(line);
        }
        return sections;
    }

    private static String text(Report report) {
        return Installed.text(new RunbookExporter(Locale.ENGLISH, List.of()).export(report.deployment()), "runbook/RUNBOOK.md");
    }
}
