package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Texts;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import bulkhead.rules.Inspection;
import bulkhead.rules.Rules;
import bulkhead.rules.Sentences;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zero, huge and contradictory numbers before and in worker pools leave neither infinity nor NaN in any output. */
class AbsurdQueuesTest {
    private static final Pattern NONSENSE = Pattern.compile("NaN|Infinity|∞");

    @ParameterizedTest
    @CsvSource({"0, 100, 10, 1", "10, 0, 10, 1", "0, 0, 0, 1", "1000000, 86400000, 1e9, 1", "10, 100, 1e300, 1e9", "1000000, 0.001, 999999999, 1",
        "10, 100, 0, 1e300", "3, 100, 30, 0"})
    void noNonsenseIsTold(int workers, double milliseconds, double peak, double ratio) {
        var topology = Topologies.of("clients -> lb -> app -> db");
        var app = topology.components().get(Id.of("app"));
        topology = topology.with(app.withProperty("workers", Quantity.assumed(workers, Unit.ONE)).withProperty("service-time",
                Quantity.assumed(milliseconds, Unit.MILLISECOND)));
        topology = topology.with(topology.links().get(Id.of("lb->app")).withRatio(Quantity.assumed(ratio, Unit.ONE)));
        topology = topology.with(topology.links().get(Id.of("clients->lb")).withProperty("timeout", Quantity.assumed(0, Unit.SECOND)));
        var flow = topology.flows().get(Id.of("work"));
        topology = topology.with(flow.withDemand(new Demand(Optional.empty(), Optional.of(Quantity.assumed(peak, Unit.PER_SECOND)), Optional.empty())));
        var report = Analysis.of(topology, Catalog.standard());
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var latencies = new LatencyText(report, Texts.beside(Cli.class, locale), (value, digits) -> Double.toString(value));
            clean(String.join("\n", latencies.pools()) + String.join("\n", latencies.flow(Id.of("work"))));
        }
        var node = Json.object();
        new LatencyJson(report).flow(Id.of("work"), node);
        new LatencyJson(report).pool(Id.of("app")).ifPresent(pool -> node.set("pool", pool));
        clean(node.toString());
        assertTrue(node.toString().contains("assumptions"));
        var sentences = new Sentences(topology, Locale.ENGLISH);
        Rules.judge(new Inspection(Document.EMPTY.withTopology(topology), report), LocalDate.of(2026, 1, 1)).stream()
                .map(judgement -> judgement.finding()).filter(finding -> finding.rule().matches("capacity\\.(pool|conn|server|retr).*|timeout.*"))
                .forEach(finding -> {
                    clean(sentences.what(finding) + sentences.why(finding));
                    finding.figures().forEach(figure -> clean(sentences.figure(figure)));
                });
    }

    private static void clean(String text) {
        assertFalse(NONSENSE.matcher(text).find(), text);
    }
}
