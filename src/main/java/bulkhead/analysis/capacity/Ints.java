package bulkhead.analysis.capacity;

import java.util.Arrays;

/** A growing row of ints. */
final class Ints {
    static final int[] NONE = new int[0];

    private int[] values = new int[4];
    private int size;

    int add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        return size++;
    }

    /** Unless it was the last one added. */
    void addOnce(int value) {
        if (size == 0 || values[size - 1] != value) {
            add(value);
        }
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** By {@code of}, the positions at which it stands there; those of {@code bound} or more and of less than 0 are left out. */
    static int[][] positions(int[] of, int bound) {
        var counts = new int[bound];
        for (int value : of) {
            if (value >= 0 && value < bound) {
                counts[value]++;
            }
        }
        var positions = new int[bound][];
        Arrays.setAll(positions, i -> counts[i] == 0 ? NONE : new int[counts[i]]);
        for (int i = of.length - 1; i >= 0; i--) {
            if (of[i] >= 0 && of[i] < bound) {
                positions[of[i]][--counts[of[i]]] = i;
            }
        }
        return positions;
    }
}
