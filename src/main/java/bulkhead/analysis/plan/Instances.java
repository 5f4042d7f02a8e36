package bulkhead.analysis.plan;

import bulkhead.model.Component;
import bulkhead.model.Id;
import bulkhead.model.Quantity;
import bulkhead.model.Topology;
import bulkhead.model.Unit;
import java.util.Map;

/** Numbers of instances of a topology. */
final class Instances {
    private Instances() {
    }

    /** With so many more of these components. */
    static Topology more(Topology topology, Map<Id, Integer> more) {
        var changed = topology;
        for (var each : more.entrySet()) {
            changed = changed.with(more(topology.components().get(each.getKey()), each.getValue()));
        }
        return changed;
    }

    private static Component more(Component component, int more) {
        return component.withInstances(new Quantity(component.instances().count() + more, Unit.ONE, component.instances().source()));
    }
}
