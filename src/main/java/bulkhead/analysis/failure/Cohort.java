package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.List;

/**
 * Instances of one component that nothing tells apart: they stand in the same places and have the same part in their group. Each
 * fails by itself; all fail with their component, their places and the risks on them. Instances of a source of demand never fail.
 */
record Cohort(Id component, List<Id> places, List<Integer> numbers, boolean source) {
    int size() {
        return numbers.size();
    }

    boolean standsIn(Id place) {
        return places.contains(place);
    }
}
