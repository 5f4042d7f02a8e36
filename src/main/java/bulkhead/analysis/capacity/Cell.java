package bulkhead.analysis.capacity;

import bulkhead.deployment.Node;
import bulkhead.model.Id;
import java.util.List;

/** Instances of one component (by its index) that stand in the same places, so that nothing tells them apart. */
record Cell(int component, List<Id> places, List<Node> nodes) {
}
