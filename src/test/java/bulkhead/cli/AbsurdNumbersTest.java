package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every number that a document can state, set to what nobody can mean: the file is refused with a sentence that names it, or a finding
 * names it; and no command says anything that isn't a number, whatever numbers come together.
 */
class AbsurdNumbersTest {
    private static final Pattern NONSENSE = Pattern.compile("NaN|Infinity|∞|\\ufffd|[0-9](?:[0-9,.\\u00a0]{40,})|Internal error|Exception");
    private static final String HUGE = "1e308";
    private static final List<String> ODD = List.of("1e-300", "0.5", "1e9");
    /** Zero is meant: nothing paid, waited, lost, grown, tried again, kept back or reserved. */
    private static final Set<String> MAY_BE_ZERO = Set.of("cost", "distance", "latency", "retries", "lag", "buffer", "growth", "rto", "rpo",
            "detection", "promotion", "scaleTime", "minInstances", "weight", "max-rate", "max-unavailable", "connections-per-worker", "slow-start",
            "master-failure-timeout", "log-retention");
    private static final List<List<String>> COMMANDS = List.of(List.of("check", "--format", "json"), List.of("analyse"), List.of("export", "--to"));
    private static final List<List<String>> ALL_COMMANDS = List.of(List.of("check"), List.of("check", "--format", "json"),
            List.of("check", "--format", "sarif"), List.of("check", "--format", "junit"), List.of("analyse", "--plan"),
            List.of("analyse", "--format", "json", "--plan", "--pairs", "3"), List.of("export", "--to"));

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {
    }

    @TestFactory
    Stream<DynamicTest> aStatedNumberIsNamed() {
        var sites = NumberSites.all();
        return IntStream.range(0, sites.size()).mapToObj(i -> DynamicTest.dynamicTest(sites.get(i).toString(), () -> {
            var site = sites.get(i);
            checkNamed(site.element(), site.name(), NumberSites.with(List.of(site), List.of(HUGE)), true);
            checkNamed(site.element(), site.name(), NumberSites.with(List.of(site), List.of("0")), !MAY_BE_ZERO.contains(site.name()));
            checkNamed(site.element(), site.name(), NumberSites.with(List.of(site), List.of(ODD.get(i % ODD.size()))), false);
        }));
    }

    @TestFactory
    Stream<DynamicTest> aPropertyThatCouldBeStatedIsNamed() {
        return NumberSites.unstated().map(site -> DynamicTest.dynamicTest(site.toString(), () -> {
            checkNamed(site.element().id().value(), site.property().id(), site.with(HUGE), true);
            checkNamed(site.element().id().value(), site.property().id(), site.with("0"), !MAY_BE_ZERO.contains(site.property().id()));
            checkNamed(site.element().id().value(), site.property().id(), site.with(ODD.get(site.property().id().length() % ODD.size())), false);
        }));
    }

    @TestFactory
    Stream<DynamicTest> allAtOnceIsToldInNumbers() {
        return Stream.of("0", "1e-300", "0.5", "1", "1e9", HUGE).map(value -> DynamicTest.dynamicTest("all " + value,
                () -> checkAll(NumberSites.everywhere(value))));
    }

    @TestFactory
    Stream<DynamicTest> anyMixtureIsToldInNumbers() {
        return IntStream.range(0, 4).mapToObj(seed -> DynamicTest.dynamicTest("mixture " + seed, () -> checkAll(NumberSites.mixture(seed))));
    }

    @Test
    void assumptionsOfAbsurdNumbersAreToldInNumbers() throws IOException {
        var sites = NumberSites.all().stream().filter(site -> site.element().equals("roller") || site.name().equals("ratio")).toList();
        for (var value : List.of("0", HUGE)) {
            clean(run(List.of("analyse", "--assumptions", "--format", "json"), NumberSites.with(sites, sites.stream().map(_ -> value).toList())));
        }
    }

    private void checkNamed(String element, String name, String json, boolean absurd) throws IOException {
        var runs = new ArrayList<Run>();
        for (var command : absurd ? COMMANDS : COMMANDS.subList(0, 2)) {
            runs.add(run(command, json));
            clean(runs.getLast());
        }
        var check = runs.getFirst();
        if (check.code == Exit.UNREADABLE) {
            assertTrue(check.err.contains("'" + element + "'") && check.err.contains(name), check.err);
        } else if (absurd) {
            assertTrue(named(check.out, element, name), "nothing names " + name + " of " + element);
        }
    }

    private static boolean named(String out, String element, String name) {
        return JsonMapper.shared().readTree(out).at("/files/0/findings").valueStream()
                .filter(finding -> Set.of("capacity.absurd-number", "topology.contradiction", "topology.out-of-range").contains(finding.get("rule").asString()))
                .anyMatch(finding -> finding.at("/elements/0/id").asString().equals(element) && finding.get("message").asString().contains(name));
    }

    private void checkAll(String json) throws IOException {
        for (var command : ALL_COMMANDS) {
            var run = run(command, json);
            assertFalse(run.code == Exit.UNREADABLE, run.err);
            clean(run);
        }
    }

    private static void clean(Run run) {
        for (var text : List.of(run.out, run.err)) {
            var found = NONSENSE.matcher(text);
            assertFalse(found.find(), () -> text.substring(Math.max(0, found.start() - 200), Math.min(text.length(), found.end() + 50)));
        }
        assertEquals(run.code == Exit.UNREADABLE, run.out.isEmpty() || run.out.contains("\"files\" : [ ]"), run.err);
    }

    private Run run(List<String> command, String json) throws IOException {
        var file = Files.writeString(folder.resolve("x.bulkhead.json"), json);
        var line = new ArrayList<>(command);
        if (line.getLast().equals("--to")) {
            line.add(folder.resolve("out").toString());
        }
        line.add(1, file.toString());
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Locale.ENGLISH,
                line.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
