package bulkhead.analysis.failure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose loss alone takes a flow down. Instances that nothing tells apart are tried once. */
final class SinglePoints {
    private SinglePoints() {
    }

    /** In the order in which losses are listed; none for a flow that is down anyway. */
    static List<Event> of(FailureStructure structure, List<Event> losses) {
        if (!structure.up(Set.of())) {
            return List.of();
        }
        Map<Event, Boolean> down = new HashMap<>();
        return losses.stream().filter(structure::concerns)
                .filter(event -> down.computeIfAbsent(structure.representative(event), _ -> !structure.up(Set.of(event)))).toList();
    }
}
