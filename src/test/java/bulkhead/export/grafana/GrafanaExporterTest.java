package bulkhead.export.grafana;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
import bulkhead.export.prometheus.PrometheusExporter;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GrafanaExporterTest {
    private static final Installed PROMTOOL = new Installed("promtool", "prometheus");
    private static final Path METRICS = Path.of("src/test/resources/bulkhead/export/watched/metrics.txt");
    private static final Pattern METRIC = Pattern.compile("([a-zA-Z_]+)\\{");
    private static final String FILE = "grafana/grafana.json";
    private static final String TEXT = "lb:haproxy*2 -> php=[php1:php-fpm@zone-a, php2:php-fpm@zone-b]; php1 -> db=[db1:mariadb, db2:mariadb]:failover\n"
            + "php1 -> redis; php2 -> keydb; db1 => db2; php1 ~> kafka*3; grafana -> prometheus -> lb";
    @TempDir
    private Path folder;

    @Test
    void theDashboardIsWrittenAsItWasLastLookedAt() {
        Golden.matches("grafana-rich", export(rich()));
    }

    @Test
    void nothingDrawnIsAVariableOfTheDashboard() {
        var topology = rich();
        var named = topology.with(topology.components().get(Id.of("redis")).withName("$place ${component} [[place]]"));
        var text = Installed.text(export(named), FILE);
        assertTrue(text.contains("＄place ＄{component} [ [place]]"), text);
        assertFalse(text.contains("$place ${component}"), text);
    }

    @Test
    void everyExpressionIsPromQl() throws Exception {
        var expressions = expressions(rich()).toList();
        var rules = new ArrayList<>(List.of("groups:", "  - name: panels", "    rules:"));
        for (var expression : expressions) {
            rules.add("      - record: panel_" + rules.size());
            rules.add("        expr: '" + expression + "'");
        }
        Files.write(folder.resolve("rules.yml"), rules);
        var answer = PROMTOOL.run(folder, "check", "rules", "rules.yml");
        assertEquals(0, answer.code(), answer.said());
        assertTrue(answer.said().contains(expressions.size() + " rules found"), answer.said());
    }

    @Test
    void everyMetricIsOneThatSomebodyWhoIsScrapedGives() throws IOException {
        var given = given(Set.of("haproxy", "php-fpm", "mariadb", "redis", "kafka", "machine", "scrape"));
        var rules = Installed.text(new PrometheusExporter().export(deployment(rich())), "prometheus/rules.yml");
        var used = Stream.concat(expressions(rich()), Stream.of(rules)).flatMap(text -> METRIC.matcher(text).results())
                .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(given, used);
    }

    @Test
    void panelsHaveIdsOfTheirOwnAndDoNotOverlap() {
        var taken = new HashSet<String>();
        var ids = new HashSet<Integer>();
        for (var panel : dashboard(rich()).get("panels")) {
            assertTrue(ids.add(panel.get("id").asInt()));
            var at = panel.get("gridPos");
            for (int x = at.get("x").asInt(); x < at.get("x").asInt() + at.get("w").asInt(); x++) {
                for (int y = at.get("y").asInt(); y < at.get("y").asInt() + at.get("h").asInt(); y++) {
                    assertTrue(x < 24 && taken.add(x + "/" + y), panel.get("title") + " at " + x + "/" + y);
                }
            }
        }
    }

    @Test
    void theDashboardHasWhatGrafanaAsksFor() {
        var dashboard = dashboard(rich());
        assertTrue(dashboard.get("uid").asString().matches("[a-zA-Z0-9_-]{8,40}"));
        assertEquals(41, dashboard.get("schemaVersion").asInt());
        assertEquals(List.of("datasource", "place", "component"),
                dashboard.get("templating").get("list").valueStream().map(variable -> variable.get("name").asString()).toList());
        for (var panel : dashboard.get("panels")) {
            assertTrue(Set.of("row", "timeseries", "stat").contains(panel.get("type").asString()));
            if (!panel.get("type").asString().equals("row")) {
                assertEquals("${datasource}", panel.get("datasource").get("uid").asString());
                assertTrue(panel.get("fieldConfig").get("defaults").get("thresholds").get("steps").get(0).get("value").isNull());
                var refs = panel.get("targets").valueStream().map(target -> target.get("refId").asString()).toList();
                assertEquals(refs.size(), new HashSet<>(refs).size());
                assertTrue(!refs.isEmpty());
            }
        }
    }

    @Test
    void linesOnAnAxisAreTheDrawnTargets() {
        var topology = rich();
        for (var id : List.of("php1", "php2")) {
            topology = topology.with(topology.element(Id.of(id)).orElseThrow()
                    .withProperty("normal-target", Quantity.measured(60, Unit.PERCENT)));
        }
        var workers = dashboard(topology).get("panels").valueStream().filter(panel -> panel.get("title").asString()
                .equals("Workers"))
                .findFirst().orElseThrow();
        assertEquals(List.of(0.6, 0.9), workers.get("fieldConfig").get("defaults").get("thresholds").get("steps").valueStream()
                .skip(1)
                .map(step -> step.get("value").asDouble()).toList());
    }

    @Test
    void withoutAnybodyWhoWatchesThereIsNothingToShow() {
        var export = export(Topologies.of("grafana -> lb"));
        assertEquals(List.of(), export.artifacts());
        assertEquals(List.of("grafana-blind"), export.notes().stream().map(note -> note.key()).toList());
        assertTrue(export.notes().getFirst().sentence(Locale.GERMAN).contains("grafana"));
    }

    @Test
    void hostileNamesStayInTheirPlace() {
        for (long seed : LongStream.range(0, 100).toArray()) {
            var topology = HostileTopologies.of(seed);
            for (var bystander : Topologies.of("bystander:prometheus; onlooker:grafana").components().values()) {
                topology = topology.with(bystander);
            }
            var export = export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            JsonMapper.shared().readTree(export.artifacts().getFirst().text());
        }
    }

    private static Stream<String> expressions(Topology topology) {
        return dashboard(topology).get("panels").valueStream().filter(panel -> panel.has("targets"))
                .flatMap(panel -> panel.get("targets").valueStream()).map(target -> target.get("expr").asString());
    }

    private static Set<String> given(Set<String> scraped) throws IOException {
        return Files.readAllLines(METRICS).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
                .filter(words -> scraped.contains(words[0])).map(words -> words[1])
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode dashboard(Topology topology) {
        return JsonMapper.shared().readTree(Installed.text(export(topology), FILE));
    }

    private static Topology rich() {
        var topology = Topologies.of(TEXT);
        var db = topology.element(Id.of("db1")).orElseThrow().withProperty("disk", Quantity.measured(200, Unit.GIGABYTE))
                .withProperty("memory", Quantity.measured(16, Unit.GIBIBYTE));
        var primary = Topologies.of("cache=[r1:redis, r2:redis]:failover");
        for (var element : primary.components().values()) {
            topology = topology.with(element);
        }
        return topology.with(db).with(primary.groups().get(Id.of("cache")));
    }

    private static Deployment deployment(Topology topology) {
        return Deployment.of(topology, Catalog.standard());
    }

    private static Export export(Topology topology) {
        return new GrafanaExporter().export(deployment(topology));
    }
}
