package bulkhead.rules;

import bulkhead.deployment.Node;
import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * A place or a risk as what takes instances with it: those that stand in the place, or on which or on whose places the risk is.
 */
record Domain(Id id, List<Id> on) {
    static Domain of(Id id, Inspection inspection) {
        var risk = inspection.topology().risks().get(id);
        return new Domain(id, risk == null ? List.of(id) : risk.attachedTo());
    }

    boolean holds(Node node) {
        return on.contains(node.component()) || node.places().stream().anyMatch(on::contains);
    }

    /** Whether nothing is left when it is gone. */
    boolean holdsAll(List<Node> nodes) {
        return !nodes.isEmpty() && nodes.stream().allMatch(this::holds);
    }

    /** Whether whoever stood in a place would be outside. */
    boolean spares(Id place, Inspection inspection) {
        return inspection.topology().path(Optional.of(place)).stream().noneMatch(around -> on.contains(around.id()));
    }
}
