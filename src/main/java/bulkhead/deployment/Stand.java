package bulkhead.deployment;

import bulkhead.model.Id;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Instances of one component that stand in the same places, innermost first: {@code count} of them, numbered from {@code first} by
 * {@code step}.
 */
public record Stand(List<Id> places, int first, int step, int count) {
    /** The numbers of the instances, worked out when asked for. */
    public List<Integer> numbers() {
        return new Progression(first, step, count);
    }

    private static final class Progression extends AbstractList<Integer> implements RandomAccess {
        private final int first;
        private final int step;
        private final int count;

        Progression(int first, int step, int count) {
            this.first = first;
            this.step = step;
            this.count = count;
        }

        @Override
        public Integer get(int index) {
            if (index < 0 || index >= count) {
                throw new IndexOutOfBoundsException(index);
            }
            return first + index * step;
        }

        @Override
        public int size() {
            return count;
        }
    }
}
