package bulkhead.analysis.capacity;

import bulkhead.analysis.failure.Event;
import bulkhead.model.Id;
import java.util.List;
import java.util.Set;

/**
 * Instances of one component (by its index) that nothing tells apart: they stand in the same places and have the same part in
 * their group. Any of the {@code fatal} events kills them all.
 */
record Cell(int component, List<Id> places, List<Integer> numbers, Set<Event> fatal) {
    int size() {
        return numbers.size();
    }
}
