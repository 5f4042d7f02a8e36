package bulkhead.analysis.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.model.Topologies;
import bulkhead.model.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinglePointsTest {
    @Test
    void aChainOfSingleInstancesIsSinglePointsAllAlong() {
        assertEquals(List.of("lb", "app", "db", "dc", "clients->lb", "lb->app", "app->db"),
                points("clients -> lb@dc -> app@dc -> db@dc"));
    }

    @Test
    void aComponentOfSeveralInstancesIsOneOnlyAsAWhole() {
        assertEquals(List.of("COMPONENT app", "clients->app"), points("clients -> app*3"));
    }

    @Test
    void membersOfAGroupStandInForEachOther() {
        assertEquals(List.of("clients->g1", "db", "dc"), sorted(points("clients -> [app@dc/a, app2@dc/b] -> db@dc/a")).stream()
                .filter(each -> !each.equals("a")).toList());
    }

    @Test
    void twoGroupsAreBothNeeded() {
        assertEquals(List.of("a", "clients->a", "a->g1", "a->g2"), points("clients -> a -> [b, c]; a -> [d, e]"));
    }

    @Test
    void aChainOfTenThousandIsNoTrouble() {
        var text = new StringBuilder("clients");
        for (int i = 0; i < 10_000; i++) {
            text.append(" -> s").append(i);
        }
        assertEquals(20_000, points(text.toString()).size());
    }

    static List<String> points(String text) {
        return points(Topologies.of(text));
    }

    static List<String> points(Topology topology) {
        var deployment = Deployment.of(topology, Catalog.standard());
        var flow = topology.flows().values().iterator().next();
        return SinglePoints.of(FailureStructure.compile(deployment, flow), Events.of(deployment)).stream()
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
