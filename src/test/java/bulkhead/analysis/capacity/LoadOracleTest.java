package bulkhead.analysis.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bulkhead.analysis.failure.Event;
import bulkhead.analysis.failure.FailureAnalysis;
import bulkhead.analysis.failure.FailureStructure;
import bulkhead.catalog.Catalog;
import bulkhead.deployment.Deployment;
import bulkhead.deployment.Node;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Load against the slow way of working it out, on thousands of small random topologies. */
class LoadOracleTest {
    private static final int TOPOLOGIES = 2000;

    @Test
    void everyComponentCarriesWhatFollowingEachCallByItselfGives() {
        for (long seed = 0; seed < TOPOLOGIES; seed++) {
            compare(seed);
        }
    }

    private void compare(long seed) {
        var topology = RandomTopology.of(seed);
        var deployment = Deployment.of(topology, Catalog.standard());
        var structures = FailureAnalysis.structures(deployment);
        var capacity = CapacityAnalysis.of(deployment);
        compare("seed " + seed + ", all well", deployment, structures, Set.of(), capacity, Map.of());
        for (var loss : capacity.losses()) {
            compare("seed " + seed + " without " + loss.event(), deployment, structures, Set.of(loss.event()), capacity,
                    loss.loads());
            if (!loss.alike().isEmpty()) {
                var alike = loss.alike().getLast();
                compare("seed " + seed + " without " + alike, deployment, structures, Set.of(alike), capacity, loss.loads());
            }
        }
    }

    private static void compare(String message, Deployment deployment, Map<Id, FailureStructure> structures, Set<Event> dead,
            Capacity capacity,
                                Map<Id, ComponentLoad> changed) {
        var work = new HashMap<Node, Double>();
        NaiveLoad last = null;
        for (var flow : deployment.topology().flows().values()) {
            var demand = capacity.demands().get(flow.id()).peak().map(Quantity::base).orElse(0.0);
            last = new NaiveLoad(deployment, dead, flow, structures.get(flow.id()).evaluate(dead), demand);
            last.work.forEach((node, load) -> work.merge(node, load, Double::sum));
        }
        for (var component : deployment.topology().components().keySet()) {
            var live = deployment.nodes(component).stream().filter(last::alive).toList();
            if (!live.isEmpty()) {
                var actual = changed.getOrDefault(component, capacity.peak().get(component));
                var offered = live.stream().mapToDouble(node -> work.getOrDefault(node, 0.0)).sum();
                var busiest = live.stream().mapToDouble(node -> work.getOrDefault(node, 0.0)).max().orElse(0);
                assertEquals(live.size(), actual.liveInstances(), message + ": live instances of " + component);
                assertEquals(offered, actual.offered(), 1e-6 * Math.max(1, offered), message + ": offered to " + component);
                assertEquals(busiest, actual.busiest(), 1e-6 * Math.max(1, busiest), message + ": busiest of " + component);
            }
        }
    }
}
