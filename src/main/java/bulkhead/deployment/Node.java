package bulkhead.deployment;

import bulkhead.model.Id;
import java.util.List;
import java.util.Optional;

/**
 * One instance of a component as it runs: its number from 1, the name it has in every exported file, the host name or address it
 * is reached under, its port where the kind has one, and the places it stands in, innermost first.
 */
public record Node(Id component, int number, String name, String host, Optional<Integer> port, List<Id> places) {
    public Node {
        places = List.copyOf(places);
    }

    /** Component and number tell instances apart; the rest would only be hashed again and again. */
    @Override
    public int hashCode() {
        return 31 * component.hashCode() + number;
    }

    /** The innermost place. */
    public Optional<Id> place() {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.getFirst());
    }

    /**
     * How many of this instance's places one has to leave, from the inside out, until the other stands in the next: 0 in the same
     * innermost place.
     */
    public int stepsTo(Node other) {
        return steps(places, other.places);
    }

    /** The same of those who stand there. */
    public static int steps(List<Id> from, List<Id> to) {
        int steps = 0;
        while (steps < from.size() && !to.contains(from.get(steps))) {
            steps++;
        }
        return steps;
    }
}
