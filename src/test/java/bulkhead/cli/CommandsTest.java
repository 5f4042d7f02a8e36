package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.program.SearchPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each command prints, where, and with which exit code. */
class CommandsTest {
    private static final String BEFORE = "models/hq-before.bulkhead.json";
    private static final String AFTER = "models/hq-after.bulkhead.json";

    @TempDir
    private Path folder;

    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    private static Run run(Locale locale, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Cli.run(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), locale, args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Run run(String... args) {
        return run(Locale.ENGLISH, args);
    }

    @ParameterizedTest
    @CsvSource({BEFORE + ",error,1", BEFORE + ",never,0", AFTER + ",error,0", BEFORE + ",warning,1", BEFORE + ",NOTE,1"})
    void theGateDecidesTheExitCode(String file, String gate, int code) {
        assertEquals(code, run("check", file, "--fail-on", gate).code());
    }

    @Test
    void findingsGoToStandardOutputWithFileLineAndRule() {
        var run = run("check", BEFORE);
        assertTrue(run.out().lines().anyMatch(line ->
                line.matches("models/hq-before\\.bulkhead\\.json:\\d+:\\d+: "
                        + "Error \\[failure\\.single-point] Losing Data-centre network "
                + "alone takes down: Work in the agency software\\.")), run.out());
        assertEquals("", run.err());
    }

    @Test
    void peopleReadTheirOwnLanguageAndProgramsEnglish() {
        assertTrue(run(Locale.GERMAN, "check", BEFORE).out().contains("Der Ausfall von Data-centre network allein legt lahm"));
        assertTrue(run(Locale.GERMAN, "check", BEFORE, "--format", "json").out().contains("Losing Data-centre network alone"));
        assertTrue(run(Locale.ENGLISH, "check", BEFORE, "--format", "json", "--lang", "de").out().contains(" allein legt lahm"));
    }

    @Test
    void aFileThatCannotBeReadIsSaidOnStandardErrorAndTheOthersAreStillChecked() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.bulkhead.json"),
                "{ \"version\": 1, \"places\": [ { \"id\": \"a\", \"parent\": \"b\", \"level\": \"zone\" } ] }");
        var run = run("check", broken.toString(), AFTER, "--format", "json");
        assertEquals(3, run.code());
        assertEquals(1, run.json().path("files").size());
        assertEquals(1, run.err().lines().count());
        assertTrue(run.err().startsWith(broken + ":1:"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "check x --format yaml", "check x --fail-on sometimes", "analyse", "export "
            + AFTER, "export " + AFTER + " --to x --target vax",
            "render " + AFTER, "render " + AFTER
            + " -o x.gif", "kinds --colour", "draw", "solve", "solve docs/bridge.xml --order 0",
            "solve docs/bridge.xml --order 10", "analyse " + AFTER + " --load 0", "analyse " + AFTER + " --load NaN", "analyse " + AFTER + " --load 1e9",
            "analyse " + AFTER + " --month -1", "analyse " + AFTER + " --month 5000"})
    void wrongUsageIsSaidOnStandardErrorWithCodeTwo(String line) {
        var run = run(line.split(" "));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "analyse", "export --to x", "render -o x.svg", "solve"})
    void aMissingFileIsCodeThreeForEveryCommand(String line) {
        var run = run((line + " no-such-file.json").split(" "));
        assertEquals(3, run.code());
        assertEquals("no-such-file.json: There is no such file; check the name.\n", run.err());
    }

    @Test
    void everyNumberOfAFindingSaysItsSource() {
        for (var finding : run("check", BEFORE, "--format", "json").json().at("/files/0/findings")) {
            finding.path("numbers").forEach(number -> assertTrue(List.of("measured", "vendor", "assumed", "computed")
                    .contains(number.path("source").asString())));
        }
    }

    @Test
    void whatMendsAFindingIsListedOnRequest() {
        assertFalse(run("check", BEFORE, "--format", "json").json().at("/files/0/findings/0").has("fixes"));
        var findings = run("check", BEFORE, "--format", "json", "--fixes").json().at("/files/0/findings");
        var network = findings.valueStream().filter(finding -> finding.at("/elements/0/id").asString().equals("dc-network"))
                .findFirst().orElseThrow();
        assertEquals("Give Fire compartment B a Data-centre network of its own.", network.at("/fixes/0/message").asString());
        assertTrue(network.at("/fixes/0/euroPerMonth").isNull());
        var idle = findings.valueStream().filter(finding -> finding.path("rule").asString().equals("capacity.idle-standby"))
                .findFirst().orElseThrow();
        assertEquals(List.of(0.0, 480.0), idle.path("fixes").valueStream()
                .map(fix -> fix.path("euroPerMonth").asDouble()).toList());
    }

    @Test
    void takeoversTimesHowOftenMakeTheInterruptionsOfAYear() {
        for (var flow : run("analyse", BEFORE, "--format", "json").json().path("flows")) {
            var sum = flow.path("takeovers").valueStream().mapToDouble(takeover -> takeover.path("secondsPerYear").asDouble(0))
                    .sum();
            assertEquals(flow.at("/availability/interruptionSecondsPerYear").asDouble(), sum, 1e-9);
            assertTrue(sum > 0);
        }
    }

    /** 772 requests a second, twice as many, and 12 months of 21.2 %: 772 × 2 × 1.212^12 = 15,505; peaks are three times that. */
    @Test
    void anotherDemandIsLookedAtWhenAskedFor() {
        var run = run("analyse", "models/prime-insights.bulkhead.json", "--load", "2", "--month", "12", "--format", "json").json();
        var edge = run.path("components").valueStream().filter(component -> component.path("id").asString().equals("cloudflare")).findFirst().orElseThrow();
        assertEquals(2, run.at("/outlook/factor").asDouble());
        assertEquals(2e9 / (30 * 86_400) * 2 * Math.pow(1.212, 12), edge.at("/average/offered").asDouble(), 1e-6);
        assertEquals(3 * edge.at("/average/offered").asDouble(), edge.at("/peak/offered").asDouble(), 1e-6);
    }

    @Test
    void aPlanSaysThatAllIsCarriedOnlyWhereNoPlaceTakesAFlowDown() {
        assertTrue(run("analyse", AFTER, "--plan").out().contains("nothing: it is carried" + System.lineSeparator()));
        var edge = run("analyse", "models/prime-insights.bulkhead.json", "--plan").out();
        assertTrue(edge.contains("nothing: it is carried wherever a flow still serves" + System.lineSeparator() + "  Losing Edge network takes down"), edge);
    }

    @Test
    void everyFigureThatRestsOnNumbersNamesTheLeastReliable() {
        var run = run("analyse", BEFORE, "--format", "json").json();
        for (var node : List.of(run.at("/flows/0/availability"), run.at("/flows/0/headroom"), run.at("/flows/0/headroom/atWill"), run.at("/together"),
                run.at("/flows/0/takeovers/0"), run.at("/cost"), run.at("/cost/groups/0"), run.at("/components/2/peak"))) {
            assertEquals("assumed", node.at("/leastReliable/source").asString(), node.toString());
            assertFalse(node.at("/leastReliable/element").asString().isEmpty() || node.at("/leastReliable/name").asString().isEmpty(), node.toString());
        }
    }

    @Test
    void aDelayedLinkSaysHowManyRecordsItHoldsBack() {
        var delay = run("analyse", "models/instametrics-kafka-redis.bulkhead.json", "--format", "json").json()
                .at("/flows/0/delays/0");
        assertEquals(600, delay.path("bufferSeconds").asDouble());
        assertEquals(90_000, delay.path("recordsPerSecond").asDouble(), 1e-6);
        assertEquals(54e6, delay.path("recordsHeld").asDouble(), 1e-3);
        assertEquals("kafka", delay.at("/losses/0/element").asString());
    }

    @Test
    void sarifListsEveryRuleAndPointsAtLines() {
        var sarif = run("check", BEFORE, AFTER, "--format", "sarif").json();
        assertEquals("2.1.0", sarif.path("version").asString());
        assertEquals(bulkhead.rules.Rules.all().size(), sarif.at("/runs/0/tool/driver/rules").size());
        for (var result : sarif.at("/runs/0/results")) {
            assertTrue(result.at("/locations/0/physicalLocation/region/startLine").asInt() > 0);
        }
    }

    @Test
    void junitFailsTheCasesThatTheGateStops() throws Exception {
        var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(run("check", BEFORE, "--format", "junit").out()
                        .getBytes(StandardCharsets.UTF_8)));
        assertEquals(bulkhead.rules.Rules.all().size(), xml.getElementsByTagName("testcase").getLength());
        assertTrue(xml.getElementsByTagName("failure").getLength() > 0);
        var never = run("check", BEFORE, "--format", "junit", "--fail-on", "never");
        assertFalse(never.out().contains("<failure"), never.out());
    }

    @Test
    void hostileNamesLeaveEveryFormatWhole() throws Exception {
        var name = "<a>&\\\"'\\u0000\\u202e]]>\\n🦊";
        var file = Files.writeString(folder.resolve("hostile.bulkhead.json"),
                "{ \"version\": 1, \"components\": [ { \"id\": \"c\", \"name\": \"" + name
                + "\", \"kind\": \"no-such-kind\" } ], \"flows\": [ { \"id\": \"f\", \"name\": \"" + name
                + "\", \"entry\": \"c\" } ] }").toString();
        JsonMapper.shared().readTree(run("check", file, "--format", "json").out());
        JsonMapper.shared().readTree(run("check", file, "--format", "sarif").out());
        DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(run("check", file, "--format", "junit").out().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void exportWritesWhatItListsAndNothingElse() throws IOException {
        var run = run("export", "models/prime-insights.bulkhead.json", "--to", folder.resolve("out").toString());
        assertEquals(0, run.code());
        try (var files = Files.walk(folder.resolve("out"))) {
            assertEquals(new TreeSet<>(run.out().lines().toList()),
                    new TreeSet<>(files.filter(Files::isRegularFile).filter(file -> !file.endsWith(".bulkhead-export.json"))
                            .map(Path::toString).toList()));
        }
        assertEquals(6, run.out().lines().filter(path -> path.endsWith("haproxy.cfg")).count());
    }

    @Test
    void exportOfOneTargetWritesOnlyThat() {
        var run = run("export", "models/prime-insights.bulkhead.json", "--to", folder.resolve("out")
                .toString(), "--target", "maxscale");
        assertEquals(4, run.out().lines().count());
        assertTrue(run.out().lines().allMatch(path -> path.endsWith("maxscale.cnf") || path.endsWith("NOTES.md")), run.out());
    }

    @Test
    void notesOfAnExportAreSaidOnceByWhatToDoAboutThem() throws IOException {
        var run = run("export", "models/prime-insights.bulkhead.json", "--to", folder.toString(), "--target", "php-fpm", "--lang", "en");
        assertEquals(1, run.err().lines().filter(line -> line.startsWith("  PHP-FPM: Workers of 'PHP-FPM 1' run as www-data")
                && line.endsWith("The same holds for 'PHP-FPM 2', 'PHP-FPM 3'.")).count(), run.err());
        assertTrue(run.err().lines().toList().contains("Chosen, since nothing drawn says it:"), run.err());
        assertTrue(Files.readString(folder.resolve("NOTES.md")).contains("\n## Chosen, since nothing drawn says it\n"));
    }

    @Test
    void notesOfAnExportHoldNoPasswordThatSomebodyWroteIntoAName() throws IOException {
        var file = folder.resolve("told.bulkhead.json");
        Files.writeString(file, Files.readString(Path.of("models/prime-insights.bulkhead.json")).replace("\"MaxScale 1\"", "\"MaxScale, Kennwort: hunter2\""));
        var run = run("export", file.toString(), "--to", folder.resolve("out").toString(), "--lang", "en");
        assertTrue(run.err().contains("MAXSCALE_MONITOR_PASSWORD (environment variable): MaxScale"), run.err());
        assertFalse(run.err().contains("hunter2") || run.out().contains("hunter2"), run.err());
    }

    @Test
    void exportReplacesNothingThatSomebodyHasChangedUnlessAsked() throws IOException {
        var out = folder.resolve("out");
        var router = out.resolve("haproxy/request-router-1-1/haproxy.cfg");
        Files.createDirectories(router.getParent());
        Files.writeString(router, "mine\n");
        String[] export = {"export", AFTER, "--to", out.toString(), "--target", "haproxy"};
        var refused = run(export);
        assertEquals(2, refused.code());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("! haproxy/request-router-1-1/haproxy.cfg: not from an export\n"), refused.err());
        assertEquals("mine\n", Files.readString(router));
        assertFalse(Files.exists(out.resolve("haproxy/request-router-1-2")), "nothing is half written");
        assertEquals(0, run(with(export, "--overwrite")).code());
        assertEquals(0, run(export).code());
        Files.writeString(router, "mine\n");
        var kept = run(export);
        assertEquals(0, kept.code());
        assertTrue(kept.err().contains("* haproxy/request-router-1-1/haproxy.cfg: edited by hand, and stays\n"), kept.err());
        assertEquals("mine\n", Files.readString(router));
    }

    @Test
    void aDryRunTellsWhatWritingWouldDoAndWritesNothing() throws IOException {
        var out = folder.resolve("out");
        var dry = run("export", AFTER, "--to", out.toString(), "--target", "haproxy", "--dry-run");
        assertEquals(0, dry.code());
        assertTrue(dry.out().lines().allMatch(line -> line.matches("\\+ (haproxy/\\S+|NOTES.md): new")), dry.out());
        assertFalse(Files.exists(out));
        run("export", BEFORE, "--to", out.toString(), "--target", "haproxy");
        var diff = run("export", AFTER, "--to", out.toString(), "--target", "haproxy", "--diff");
        assertEquals(0, diff.code());
        assertTrue(diff.out().contains("\n+    maxconn "), diff.out());
    }

    @Test
    void exportedFilesAreCheckedWhenAsked() {
        var run = run("export", "models/prime-insights.bulkhead.json", "--to", folder.resolve("out").toString(), "--check");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().matches("(?s).*\n[✔○] haproxy/haproxy-1-1/haproxy.cfg: .*\nChecked: \\d+ accepted, 0 refused, \\d+ not checked.\n"),
                run.err());
    }

    private static String[] with(String[] arguments, String more) {
        return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void anExportThatCannotBeWrittenSaysWhy() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        var run = run("export", BEFORE, "--to", file.resolve("below").toString());
        assertEquals(3, run.code());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void renderWritesPicturesInBothThemes() throws IOException {
        for (var theme : List.of("light", "dark")) {
            var png = folder.resolve(theme + ".png");
            assertEquals(0, run("render", AFTER, "-o", png.toString(), "--theme", theme).code());
            assertTrue(ImageIO.read(png.toFile()).getWidth() > 500);
            var svg = folder.resolve(theme + ".svg");
            assertEquals(0, run("render", AFTER, "-o", svg.toString(), "--theme", theme, "--plain").code());
            assertTrue(Files.readString(svg).contains("<svg"));
            var pdf = folder.resolve(theme + ".pdf");
            assertEquals(0, run("render", AFTER, "-o", pdf.toString(), "--theme", theme).code());
            assertEquals("%PDF", new String(Files.readAllBytes(pdf), 0, 4, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void kindsAndRulesAreListed() {
        assertTrue(run("kinds").out().lines().anyMatch(line -> line.startsWith("maxscale ")));
        assertEquals(run("kinds").out().lines().count(), run("kinds", "--format", "json").json().path("kinds").size());
        assertTrue(run("rules").out().contains("failure.single-point"));
        assertEquals(bulkhead.rules.Rules.all().size(), run("rules", "--format", "json").json().path("rules").size());
    }

    @Test
    void aFaultTreeIsSolvedForPeople() {
        assertEquals("""
                bridge

                Top: No way from left to right (no-way)
                  Probability 0.00120958
                  Minimal cut sets: 5, of them 1 of order 1, 2 of order 2, 2 of order 3
                    power
                    upper-left + lower-left
                    upper-right + lower-right
                """, run("solve", "docs/bridge.xml").out());
    }

    @Test
    void whatIsNoCoherentTreeIsRefusedWithItsPlace() throws IOException {
        var tree = Files.writeString(folder.resolve("xor.xml"),
                "<opsa-mef><define-fault-tree name='t'>\n  <define-gate name='g'><xor/></define-gate>");
        var open = run("solve", tree.toString());
        assertEquals(3, open.code());
        assertTrue(open.err().startsWith(tree + ":2:"), open.err());
        Files.writeString(tree, "</define-fault-tree></opsa-mef>", java.nio.file.StandardOpenOption.APPEND);
        assertEquals(tree
                + ":2:25: <xor> can turn a failure into a success, and only coherent trees are solved; use and, or and atleast.\n",
                run("solve", tree.toString()).err());
    }

    @Test
    void aTreeThatIsTooLargeIsRefused() throws IOException {
        var tree = Files.writeString(folder.resolve("grid.xml"), grid(60)).toString();
        var json = run("solve", tree, "--format", "json").json().at("/tops/0");
        assertEquals("refused", json.at("/probability/method").asString());
        assertEquals("too-large", json.at("/cutSets/listed/reason").asString());
        assertTrue(json.at("/cutSets/counted/message").asString().startsWith("No exact figure: 3,600 events hang together"),
                json::toString);
    }

    /** Rows and columns that share their events, and at least half of each. */
    private static String grid(int size) {
        var text = new StringBuilder("<opsa-mef><define-fault-tree name='grid'><define-gate name='top'><and>");
        for (int line = 0; line < 2 * size; line++) {
            text.append("<atleast min='").append(size / 2).append("'>");
            for (int at = 0; at < size; at++) {
                text.append("<event name='e").append(line < size ? line * size + at : at * size + line - size).append("'/>");
            }
            text.append("</atleast>");
        }
        text.append("</and></define-gate>");
        for (int event = 0; event < size * size; event++) {
            text.append("<define-basic-event name='e").append(event).append("'><float value='0.1'/></define-basic-event>");
        }
        return text.append("</define-fault-tree></opsa-mef>").toString();
    }

    @Test
    void theExamplesOfTheDocumentationAreTrue() throws IOException {
        var examples = DocumentedExamples.of(Path.of("docs/cli.md"));
        assertTrue(examples.size() >= 4, "only " + examples.size() + " examples found");
        boolean drills = SearchPath.ofUser().find("haproxy").isPresent();
        for (var example : examples.stream().filter(each -> drills || !each.arguments()[0].equals("drill")).toList()) {
            var printed = run(example.arguments()).json();
            assertEquals(List.of(), example.untrue(printed), () -> String.join(" ", example.arguments()));
        }
    }
}
