package bulkhead.analysis.failure;

import bulkhead.faulttree.FaultTree;
import bulkhead.model.Id;
import java.util.List;
import java.util.Map;

/**
 * When a flow is down, as a fault tree without cycles that anybody can solve. The top is its first gate; it has no inputs where the
 * flow is always up or always down. Probabilities are those of the availability figures; what states none has 0, so that cut sets
 * still name it. Names are made from those in exported files.
 *
 * @param events     what each basic event is, in order
 * @param unstated   those of them that state no reliability
 * @param components the components whose failing a gate says, by node
 */
public record FlowTree(FaultTree tree, List<Event> events, List<Event> unstated, Map<Integer, Id> components) {
    public FlowTree {
        events = List.copyOf(events);
        unstated = List.copyOf(unstated);
        components = Map.copyOf(components);
    }

    /** The node of the top. */
    public int top() {
        return events.size();
    }

    public boolean isNeverDown() {
        return isConstant() && tree.gate(top()).least() > 0;
    }

    public boolean isAlwaysDown() {
        return isConstant() && tree.gate(top()).least() == 0;
    }

    private boolean isConstant() {
        return tree.gate(top()).inputs().isEmpty();
    }
}
