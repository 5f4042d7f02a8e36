package bulkhead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bulkhead.analysis.Analysis;
import bulkhead.analysis.Report;
import bulkhead.analysis.cost.CostDifference;
import bulkhead.catalog.Catalog;
import bulkhead.catalog.Props;
import bulkhead.model.Demand;
import bulkhead.model.Id;
import bulkhead.model.Numerals;
import bulkhead.model.Quantity;
import bulkhead.model.Texts;
import bulkhead.model.Topologies;
import bulkhead.model.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the difference of two documents says of groups, and of what is in none, for no flow. */
class DifferenceTest {
    private static final CostDifference DIFFERENCE = CostDifference.of(report(Map.of("app1", 100.0, "app2", 200.0, "db", 8.0, "queue", 50.0)),
            report(Map.of("app1", 100.0, "app2", 100.0, "db", 10.0, "queue", 40.0)));

    @Test
    void groupsAndTheRestHaveLinesOfTheirOwn() {
        var lines = new DifferenceText(DIFFERENCE, "now", "before", Texts.beside(Cli.class, Locale.ENGLISH), new Numerals(Locale.ENGLISH)::number).lines();

        assertTrue(lines.stream().anyMatch(line -> line.matches("apps +200 +300 +\\+50\\u00a0%")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("in no group +50 +58 +\\+16\\u00a0%")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("in no place +250 +358 +\\+43\\.2\\u00a0%")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("no flow's +40 +50 +\\+25\\u00a0%")), lines.toString());
    }

    @Test
    void programsAreToldTheSame() {
        var node = new DifferenceJson(DIFFERENCE).node("before.json", "before");

        assertEquals(0.5, node.get("groups").get(0).get("change").asDouble(), 1e-12);
        assertEquals(0.16, node.get("outsideGroups").get("change").asDouble(), 1e-12);
        assertEquals(358, node.get("outsidePlaces").get("euroPerMonth").asDouble(), 1e-12);
        assertEquals(40, node.get("unattributed").get("otherEuroPerMonth").asDouble(), 1e-12);
    }

    private static Report report(Map<String, Double> prices) {
        var topology = Topologies.of("clients -> apps=[app1, app2]; app1 -> db; queue");
        for (var price : prices.entrySet()) {
            topology = topology.with(topology.components().get(Id.of(price.getKey()))
                    .withProperty(Props.COST.id(), Quantity.measured(price.getValue(), Unit.EURO_PER_MONTH)));
        }
        var rate = Optional.of(Quantity.measured(10, Unit.PER_SECOND));
        return Analysis.of(topology.with(topology.flows().get(Id.of("work")).withDemand(new Demand(rate, rate, Optional.empty()))), Catalog.standard());
    }
}
