package bulkhead.analysis.capacity;

import bulkhead.model.Id;
import java.util.List;

/**
 * Instances of one component (by its index) that nothing tells apart: they stand in the same places and have the same part in
 * their group. Of those that may hold a floating address each is one by itself.
 */
record Cell(int component, List<Id> places, List<Integer> numbers) {
    int size() {
        return numbers.size();
    }
}
