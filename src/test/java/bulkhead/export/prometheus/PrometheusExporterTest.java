package bulkhead.export.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
import bulkhead.model.Balancing;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.model.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrometheusExporterTest {
    private static final Installed PROMTOOL = new Installed("promtool", "prometheus");
    private static final String TEXT = "lb:haproxy*2 -> php:php-fpm*2 -> db=[db1:mariadb, db2:mariadb]:failover; php -> redis; php -> keydb\n"
            + "db1 => db2; php ~> kafka*3; prometheus -> lb; victoriametrics -> lb";
    @TempDir
    private Path folder;

    @Test
    void filesAreWrittenAsTheyWereLastLookedAt() {
        Golden.matches("prometheus-rich", export(rich()));
    }

    @Test
    void promtoolTakesEveryFileAndEveryRulePassesItsTests() throws Exception {
        judge(rich());
    }

    @Test
    void promtoolTakesWhatComesOfHostileTopologies() throws Exception {
        for (long seed : new long[] {3, 14, 15, 92}) {
            judge(watched(HostileTopologies.of(seed)));
        }
    }

    @Test
    void everyRuleIsShownToRaiseItsAlarmAndToKeepStill() {
        var rules = watch(rich()).groups().stream().map(RuleGroup::rules).flatMap(List::stream).toList();
        assertTrue(rules.size() > 30, rules.size() + " rules");
        for (var rule : rules) {
            assertTrue(rule.trials().stream().anyMatch(trial -> trial.alarm().isPresent()), rule::name);
            assertTrue(rule.trials().stream().anyMatch(trial -> trial.alarm().isEmpty()), rule::name);
        }
    }

    @Test
    void thresholdsAreTheDrawnSizesTimesTheDrawnTargets() {
        assertEquals("phpfpm_active_processes{component=\"php\"} > 8.4", rule(rich(), "php", "FpmWorkersAboveNormalTarget")
                .condition());
        assertEquals("phpfpm_active_processes{component=\"php\"} > 11.4", rule(rich(), "php", "FpmWorkersAboveEmergencyTarget")
                .condition());
        assertEquals("mysql_slave_status_seconds_behind_master{component=\"db2\"} > 1", rule(rich(), "db2", "ReplicaBehind")
                .condition());
    }

    @Test
    void aBackEndWithoutServersIsNoAlarmWhileOneThatComesAfterItInRankHasSome() throws Exception {
        var near = Topologies.of("lb@dc1/a -> web=[app@dc1/a, app2@dc1/b, app3@dc2/c]; prometheus@dc1/a -> lb");
        assertFalse(rule(near, "lb", "BackendWithoutServers").condition().contains("sum"));
        var ranked = near.with(near.groups().get(Id.of("web")).withBalancing(Balancing.LOCAL_FIRST));
        var limited = change(ranked, "lb", "client-limit", Quantity.measured(20, Unit.PER_SECOND));
        assertEquals(5, rule(limited, "lb", "BackendWithoutServers").trials().size());
        judge(ranked);
        judge(limited);
    }

    @Test
    void anAlarmNamesTheElementAndWhereItsThresholdIsFrom() {
        var texts = rule(rich(), "php", "FpmWorkersAboveEmergencyTarget").texts();
        assertEquals("An instance of php is above 95 % of its workers (12).", texts.get("summary"));
        assertEquals("php", texts.get("element"));
        assertEquals("11.4 = 95 %, emergency-target of php (measured), of 12, workers of php (measured)", texts.get("threshold"));
    }

    @Test
    void aPrimaryIsMissedOnlyOnceATakeoverIsOverdue() {
        var slow = change(rich(), "prometheus", "interval", Quantity.measured(1, Unit.SECOND));
        assertTrue(rule(slow, "db", "PrimaryMissing").patience() > rule(slow, "db", "PrimaryTwice").patience());
    }

    @Test
    void whoCarriesOnAfterTheLossOfAPlaceIsHeldAgainstHisEmergencyTarget() {
        var condition = rule(zones(), "zone-a", "PlaceLostSurvivorsAboveEmergencyTarget").condition();
        assertTrue(condition.contains("max(phpfpm_active_processes{component=\"php2\"}) > 18"), condition);
        assertFalse(condition.contains("\"php1\""), condition);
        assertTrue(condition.contains("{component=\"redis\",place!~\"zone-a\"}"), condition);
    }

    @Test
    void promtoolPassesTheRulesAboutPlaces() throws Exception {
        judge(zones());
    }

    @Test
    void textThatLooksLikeATemplateStaysAsItIs() throws Exception {
        var topology = rich();
        var php = topology.element(Id.of("php")).orElseThrow().withName("it's {{ $value }} {{ template }}");
        judge(topology.with(php));
    }

    @Test
    void withoutAWatcherNothingIsWritten() {
        assertEquals(new Export(List.of(), List.of()), export(Topologies.of("lb -> app")));
    }

    @Test
    void hostileNamesStayInTheirPlace() {
        for (long seed : LongStream.range(0, 200).toArray()) {
            var topology = watched(HostileTopologies.of(seed));
            var export = export(topology);
            ArtifactLaws.hold(export, topology, "seed " + seed);
            assertEquals(3, export.artifacts().size());
            export.artifacts().stream().map(Artifact::lines).forEach(lines -> lines.forEach(line -> assertTrue(
                    line.text().matches("|# .*|[ a-z_-]+:.*|[ -]+\"[A-Za-z0-9.:\\[\\]-]+\"|  +[/a-z(].*[)0-9]"), () ->
                    line.toString())));
        }
    }

    private void judge(Topology topology) throws Exception {
        var export = export(topology);
        Installed.write(export, folder);
        var prometheus = folder.resolve("prometheus");
        accepts(prometheus, "check", "config", "prometheus.yml");
        accepts(prometheus, "check", "rules", "--lint=all", "--lint-fatal", "rules.yml");
        accepts(prometheus, "test", "rules", "rules-test.yml");
    }

    private static void accepts(Path folder, String... arguments) throws Exception {
        var answer = PROMTOOL.run(folder, arguments);
        assertEquals(0, answer.code(), answer.said());
    }

    private static Watch watch(Topology topology) {
        return Watch.of(Deployment.of(topology, Catalog.standard())).orElseThrow();
    }

    private static Rule rule(Topology topology, String group, String name) {
        return watch(topology).groups().stream().filter(each -> each.name().equals(group)).flatMap(each -> each.rules().stream())
                .filter(rule -> rule.name().equals(name)).findFirst().orElseThrow();
    }

    private static Topology watched(Topology topology) {
        var watcher = Topologies.of("bystander:prometheus").components().values().iterator().next();
        return topology.with(watcher);
    }

    private static Topology rich() {
        var topology = change(Topologies.of(TEXT), "php", "workers", Quantity.measured(12, Unit.ONE));
        topology = change(topology, "php", "emergency-target", Quantity.measured(95, Unit.PERCENT));
        topology = change(topology, "db1", "disk", Quantity.measured(200, Unit.GIGABYTE));
        topology = change(topology, "db1", "memory", Quantity.measured(16, Unit.GIBIBYTE));
        return change(topology, "lb", "address", new Value.Text("2001:db8::%"));
    }

    private static Topology zones() {
        return Topologies.of("lb:haproxy -> php=[php1:php-fpm@zone-a, php2:php-fpm@zone-b]; php1 -> redis@zone-a+zone-b*2\n"
                + "php2 -> redis; prometheus@zone-b -> php");
    }

    private static Topology change(Topology topology, String id, String property, Value value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    private static Export export(Topology topology) {
        return new PrometheusExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
