package bulkhead.analysis.failure;

import bulkhead.model.Id;
import java.util.List;

/**
 * Instances that nothing tells apart: they stand in the same places, have the same part in their group and call the same. Each
 * fails by itself; all fail with their component, their places and the risks on them. They are those of one component, by number,
 * or the single instances of several alike components, of which the first stands for all. Instances of a source of demand never
 * fail. One object is one cohort.
 */
final class Cohort {
    private final int number;
    private final int caller;
    private final Id component;
    private final List<Id> places;
    private final List<Integer> numbers;
    private final List<Id> crowd;
    private final boolean source;

    /**
     * @param number among all cohorts
     * @param caller the same for cohorts of one component that see the same callees
     * @param crowd the components they belong to: mostly the one, else all those of one instance each
     */
    Cohort(int number, int caller, Id component, List<Id> places, List<Integer> numbers, List<Id> crowd, boolean source) {
        this.number = number;
        this.caller = caller;
        this.component = component;
        this.places = places;
        this.numbers = numbers;
        this.crowd = crowd;
        this.source = source;
    }

    int number() {
        return number;
    }

    int caller() {
        return caller;
    }

    /** The component, of a crowd the first. */
    Id component() {
        return component;
    }

    /** Where all stand, innermost first. */
    List<Id> places() {
        return places;
    }

    /** Of the instances in their component. */
    List<Integer> numbers() {
        return numbers;
    }

    /** The components they belong to. */
    List<Id> crowd() {
        return crowd;
    }

    boolean source() {
        return source;
    }

    int size() {
        return crowd.size() > 1 ? crowd.size() : numbers.size();
    }

    /** The loss of one of them, counted from 0. */
    Event instance(int index) {
        return crowd.size() > 1 ? Event.instance(crowd.get(index), 1) : Event.instance(component, numbers.get(index));
    }

    boolean standsIn(Id place) {
        return places.contains(place);
    }
}
