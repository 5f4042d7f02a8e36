package bulkhead.analysis.capacity;

import java.util.Arrays;

/** A set of indices in the order added; emptied in time of its content, not of its bounds. */
final class Marks {
    private final boolean[] marked;
    private int[] members = new int[8];
    private int size;

    Marks(int bound) {
        marked = new boolean[bound];
    }

    /** Whether it is new. */
    boolean add(int index) {
        if (marked[index]) {
            return false;
        }
        marked[index] = true;
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
        }
        members[size++] = index;
        return true;
    }

    boolean contains(int index) {
        return marked[index];
    }

    int size() {
        return size;
    }

    int at(int position) {
        return members[position];
    }

    int[] sorted() {
        var sorted = Arrays.copyOf(members, size);
        Arrays.sort(sorted);
        return sorted;
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            marked[members[i]] = false;
        }
        size = 0;
    }
}
