package bulkhead.analysis.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.cost.CostDifference.Row;
import bulkhead.model.Id;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CostDifferenceTest {
    private static final Topology BEFORE = CostsTest.flow(CostsTest.priced(Topologies.of("clients -> lb@a*2 -> app@a"),
            Map.of("lb", 50.0, "app", 300.0)), "work", 10);

    @Test
    void saysByHowMuchEachComponentCostsMoreOrLess() {
        var after = CostsTest.flow(CostsTest.priced(Topologies.of("clients -> lb@a -> app@a"), Map.of("lb", 50.0, "app", 330.0)), "work", 20);
        var difference = difference(after, BEFORE);
        assertEquals(-0.5, change(difference.components(), "lb"), 1e-12);
        assertEquals(0.1, change(difference.components(), "app"), 1e-12);
        assertEquals(380 / 400.0 - 1, difference.total().change().orElseThrow(), 1e-12);
        assertEquals(380 / 400.0 - 1, change(difference.places(), "a"), 1e-12);
        assertEquals(380 / 400.0 / 2 - 1, difference.flows().getFirst().changePerMillion().orElseThrow(), 1e-12);
    }

    @Test
    void saysSoOfGroupsAndOfWhatNoFlowLoadsToo() {
        var before = CostsTest.flow(CostsTest.priced(Topologies.of("clients -> apps=[app1, app2]; app1 -> db; queue"),
                Map.of("app1", 100.0, "app2", 100.0, "db", 7.0, "queue", 40.0)), "work", 10);
        var after = CostsTest.priced(before, Map.of("app2", 200.0, "queue", 50.0));
        var difference = difference(after, before);
        assertEquals(0.5, change(difference.groups(), "apps"), 1e-12);
        assertEquals(0.25, difference.unattributed().change().orElseThrow(), 1e-12);
    }

    @Test
    void anElementOfAnotherIdAndTheSameNameIsTheSame() {
        var topology = CostsTest.priced(Topologies.of("clients -> lb@a -> web:web-app@a"), Map.of("lb", 50.0, "web", 150.0));
        var named = topology.with(topology.components().get(Id.of("web")).withName("app"));
        assertEquals(-0.5, difference(named, BEFORE).components().stream().filter(row -> row.otherId().equals(Optional.of(Id.of("app"))))
                .findFirst().orElseThrow().change().orElseThrow(), 1e-12);
    }

    @Test
    void whatIsOnlyInOneHasNoChange() {
        var rows = difference(CostsTest.priced(Topologies.of("clients -> lb@a*2 -> cache@b"), Map.of("lb", 50.0, "cache", 9.0)), BEFORE).components();
        assertEquals(List.of("lb", "cache", "app"), rows.stream().map(Row::name).toList());
        assertEquals(List.of(true, false, true), rows.stream().map(row -> row.other().isPresent()).toList());
        assertEquals(List.of(OptionalDouble.of(0), OptionalDouble.empty(), OptionalDouble.empty()), rows.stream().map(Row::change).toList());
    }

    @Test
    void anUnknownOrMissingPriceHasNoPercentage() {
        assertEquals(OptionalDouble.empty(), difference(CostsTest.priced(Topologies.of("clients -> lb -> app"), Map.of("lb", 1.0)), BEFORE).total().change());
        var free = CostsTest.priced(Topologies.of("clients -> lb -> app"), Map.of("lb", 0.0, "app", 0.0));
        assertEquals(OptionalDouble.empty(), difference(BEFORE, free).total().change());
        assertEquals(OptionalDouble.of(-1), difference(free, BEFORE).total().change());
    }

    private static double change(List<Row> rows, String id) {
        return rows.stream().filter(row -> row.id().equals(Optional.of(Id.of(id)))).findFirst().orElseThrow().change().orElseThrow();
    }

    private static CostDifference difference(Topology topology, Topology other) {
        return CostDifference.of(CostsTest.report(topology), CostsTest.report(other));
    }
}
