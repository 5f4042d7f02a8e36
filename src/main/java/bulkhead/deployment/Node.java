package bulkhead.deployment;

import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * One instance of a component as it runs: its number from 1, the name it has in every exported file, the host name or address it is reached under, its port where the
 * kind has one, and the places it stands in, innermost first.
 */
public record Node(Id component, int number, String name, String host, Optional<Integer> port, List<Id> places) {
    public Node {
        places = List.copyOf(places);
    }

    /** The innermost place. */
    public Optional<Id> place() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getFirst());
    }
}
