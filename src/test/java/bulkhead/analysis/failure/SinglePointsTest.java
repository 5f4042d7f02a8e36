package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Reliability;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinglePointsTest {
    @Test
    void aChainOfSingleInstancesIsSinglePointsAllAlong() {
        assertEquals(List.of("lb", "app", "db", "dc"),
                points("clients -> lb@dc -> app@dc -> db@dc"));
    }

    @Test
    void aComponentOfSeveralInstancesIsOneOnlyAsAWhole() {
        assertEquals(List.of("COMPONENT app"), points("clients -> app*3"));
    }

    @Test
    void membersOfAGroupStandInForEachOther() {
        assertEquals(List.of("a", "db", "dc"), sorted(points("clients -> [app@dc/a, app2@dc/b] -> db@dc/a")));
    }

    @Test
    void twoGroupsAreBothNeeded() {
        assertEquals(List.of("a"), points("clients -> a -> [b, c]; a -> [d, e]"));
    }

    @Test
    void aLinkIsOneOnlyWhereItStatesThatItCanFail() {
        var link = Topologies.of("clients -> app").links().get(Id.of("clients->app"));
        var failing = link.withReliability(Reliability.available(Quantity.assumed(0.99, Unit.ONE)));
        assertEquals(List.of("app", "clients->app"), points(Topologies.of("clients -> app").with(failing)));
    }

    @Test
    void aChainOfTenThousandIsNoTrouble() {
        var text = new StringBuilder("clients");
        for (int i = 0; i < 10_000; i++) {
            text.append(" -> s").append(i);
        }
        assertEquals(10_000, points(text.toString()).size());
    }

    static List<String> points(String text) {
        return points(Topologies.of(text));
    }

    static List<String> points(Topology topology) {
        return FailureAnalysis.of(Deployment.of(topology, Catalog.standard())).values().iterator().next().singlePoints().stream()
                .map(SinglePointsTest::text).toList();
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    /** The element's id, with the sort before a component as a whole, and the number after an instance that isn't the first. */
    static String text(Event event) {
        return (event.sort() == Event.Sort.COMPONENT ? "COMPONENT " : "") + event.element()
                + (event.instance() > 1 ? "#" + event.instance() : "");
    }
}
