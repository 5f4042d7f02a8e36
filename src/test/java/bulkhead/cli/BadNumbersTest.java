package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.model.Demand;
import bulkhead.model.Document;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import bulkhead.rules.Inspection;
import bulkhead.rules.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Numbers that can't be meant give a finding that names them, and an analysis of numbers. */
class BadNumbersTest {
    private record Bad(String name, Topology topology, String rule, String element) {
    }

    private static Stream<Bad> bad() {
        var chain = Topologies.of("clients -> app -> db");
        return Stream.of(
                new Bad("capacity 0", rate(asked(chain, 100, 0.05), "db", 0), "capacity.absurd-number", "db"),
                new Bad("capacity 0 beside others", rate(asked(Topologies.of("clients -> web=[app, app2]"), 100, 0.05), "app2", 0),
                        "capacity.absurd-number", "app2"),
                new Bad("ratio 1e9", ratio(asked(chain, 100, 0.05), "app->db", 1e9), "capacity.absurd-number", "app->db"),
                new Bad("a chain of ratios that overflows", overflowing(), "capacity.absurd-number", "clients->app1"),
                new Bad("growth of less than everything", asked(chain, 100, -2), "capacity.absurd-number", "work"),
                new Bad("growth of exactly everything", asked(chain, 100, -1), "capacity.absurd-number", "work"),
                new Bad("absurd growth", asked(chain, 100, 1e300), "capacity.absurd-number", "work"),
                new Bad("a circle that keeps all", asked(Topologies.of("clients -> app -> app2 ?> app"), 100, 0.05), "capacity.endless-circle", "app"),
                new Bad("a circle that multiplies", ratio(asked(Topologies.of("clients -> app -> app2 ?> app"), 100, 0.05), "app2->app", 3),
                        "capacity.endless-circle", "app"),
                new Bad("a circle of sends", asked(Topologies.of("clients -> app ~> app2 ~> app"), 100, 0.05), "capacity.endless-circle", "app"));
    }

    @TestFactory
    Stream<DynamicTest> areNamedAndTheRestIsNumbers() {
        return bad().map(bad -> DynamicTest.dynamicTest(bad.name(), () -> check(bad)));
    }

    private static void check(Bad bad) {
        var report = Analysis.of(bad.topology(), Catalog.standard());
        var found = Rules.judge(new Inspection(Document.EMPTY.withTopology(bad.topology()), report), LocalDate.of(2026, 1, 1)).stream()
                .map(each -> each.finding()).filter(finding -> finding.rule().equals(bad.rule())).toList();
        assertEquals(List.of(Id.of(bad.element())), found.stream().map(finding -> finding.elements().getFirst()).limit(1).toList());
        var inDepth = new InDepth(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        var json = new AnalysisJson(report, 2, 1, Locale.ENGLISH).text("x", Document.EMPTY.meta(), inDepth);
        var text = String.join("\n", new AnalysisText(report, 2, 1, Locale.ENGLISH).lines(Document.EMPTY.meta(), inDepth));
        for (var word : List.of("NaN", "Infinity", "\ufffd")) {
            assertFalse(json.contains(word), word);
            assertFalse(text.contains(word), word);
        }
        assertTrue(text.lines().noneMatch(line -> line.startsWith("  Runway") && line.contains("-")), text);
    }

    private static Topology overflowing() {
        var names = IntStream.rangeClosed(1, 40).mapToObj(i -> "app" + i).collect(Collectors.joining(" -> "));
        var topology = asked(Topologies.of("clients -> " + names), 100, 0.05);
        for (var link : topology.links().keySet()) {
            topology = ratio(topology, link.value(), 1e9);
        }
        return topology;
    }

    private static Topology asked(Topology topology, double peak, double growth) {
        var flow = topology.flows().get(Id.of("work"));
        return topology.with(flow.withDemand(new Demand(Optional.empty(), Optional.of(Quantity.measured(peak, Unit.PER_SECOND)),
                Optional.of(Quantity.measured(growth, Unit.ONE)))));
    }

    private static Topology rate(Topology topology, String component, double perSecond) {
        return topology.with(topology.components().get(Id.of(component)).withProperty(Props.MAX_RATE.id(), Quantity.measured(perSecond, Unit.PER_SECOND)));
    }

    private static Topology ratio(Topology topology, String link, double ratio) {
        return topology.with(topology.links().get(Id.of(link)).withRatio(Quantity.measured(ratio, Unit.ONE)));
    }
}
