package bulkhead.deployment;

import bulkhead.model.Id;
import bulkhead.model.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Components that an operator runs as one cluster of their program: those of one group that stand in one namespace. {@code
 * name} is the name of the cluster, {@code nodesService} of the service that names its pods, and {@code berths} are its pods by
 * component, in order of their numbers.
 */
public record Crew(Operator operator, String name, String nodesService, List<Id> members, Map<Id, List<Berth>> berths) {
    /** One pod: its name, and the rack it stands in where its program knows of racks. */
    public record Berth(String pod, Optional<Rack> rack) {
    }

    /** A part of the cluster that fails together: its name, and the drawn place it is, if any. */
    public record Rack(String name, Optional<Place> place) {
    }

    /** All pods, in order of the components. */
    public List<Berth> pods() {
        return members.stream().flatMap(member -> berths.get(member).stream()).toList();
    }

    /** All racks, in the order their first pods come. */
    public List<Rack> racks() {
        return pods().stream().flatMap(berth -> berth.rack().stream()).distinct().toList();
    }
}
