package bulkhead.export.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.export.Artifact;
import bulkhead.export.ArtifactLaws;
import bulkhead.export.Export;
import bulkhead.export.Golden;
import bulkhead.export.HostileTopologies;
import bulkhead.export.Installed;
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
            + "db1 => db2; prometheus -> lb; victoriametrics -> lb";
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
    void everyRuleIsTestedOnBothSidesOfItsThreshold() {
        var export = export(rich());
        long rules = count(export, "prometheus/rules.yml", "- alert: ");
        assertTrue(rules > 10, rules + " rules");
        assertEquals(2 * rules, count(export, "prometheus/rules-test.yml", "alertname: "));
        assertEquals(rules, count(export, "prometheus/rules-test.yml", "exp_alerts: []"));
    }

    @Test
    void thresholdsAreTheDrawnSizesTimesTheDrawnTargets() {
        var text = Installed.text(export(rich()), "prometheus/rules.yml");
        assertTrue(text.contains("'phpfpm_active_processes{component=\"php\"} > 8.4'"), text);
        assertTrue(text.contains("'phpfpm_active_processes{component=\"php\"} > 11.4'"), text);
        assertTrue(text.contains("'mysql_slave_status_seconds_behind_master{component=\"db2\"} > 1'"), text);
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
                    line.text().matches("|# .*|[ a-z_-]+:.*|[ -]+\"[A-Za-z0-9.:\\[\\]-]+\""), () -> line.toString())));
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

    private static long count(Export export, String path, String part) {
        return Installed.text(export, path).lines().filter(line -> line.contains(part)).count();
    }

    private static Topology watched(Topology topology) {
        var watcher = Topologies.of("bystander:prometheus").components().values().iterator().next();
        return topology.with(watcher);
    }

    private static Topology rich() {
        var topology = change(Topologies.of(TEXT), "php", "workers", Quantity.measured(12, Unit.ONE));
        topology = change(topology, "php", "emergency-target", Quantity.measured(95, Unit.PERCENT));
        return change(topology, "lb", "address", new Value.Text("2001:db8::%"));
    }

    private static Topology change(Topology topology, String id, String property, Value value) {
        return topology.with(topology.element(Id.of(id)).orElseThrow().withProperty(property, value));
    }

    private static Export export(Topology topology) {
        return new PrometheusExporter().export(Deployment.of(topology, Catalog.standard()));
    }
}
