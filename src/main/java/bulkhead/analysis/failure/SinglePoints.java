package bulkhead.analysis.failure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose loss alone takes a flow down. Instances that nothing tells apart are tried once, different losses 64 at a time. */
final class SinglePoints {
    private SinglePoints() {
    }

    /** In the order in which losses are listed; none for a flow that is down anyway. */
    static List<Event> of(FailureStructure structure, List<Event> losses) {
        if (!structure.up(Set.of())) {
            return List.of();
        }
        var concerning = losses.stream().filter(structure::concerns).toList();
        var tried = concerning.stream().map(structure::representative).distinct().toList();
        var fatal = new HashSet<Event>();
        for (int from = 0; from < tried.size(); from += Lanes.WIDTH) {
            fatal.addAll(structure.fatal(tried.subList(from, Math.min(tried.size(), from + Lanes.WIDTH))));
        }
        return concerning.stream().filter(event -> fatal.contains(structure.representative(event))).toList();
    }
}
