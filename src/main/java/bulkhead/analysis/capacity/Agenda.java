package bulkhead.analysis.capacity;

/** Numbers to be worked through in ascending or descending order, while more are added ahead. */
final class Agenda {
    private final long[] words;
    private int pending;

    Agenda(int bound) {
        words = new long[(bound + Long.SIZE - 1) / Long.SIZE];
    }

    void add(int number) {
        long bit = 1L << number;
        pending += (words[number / Long.SIZE] & bit) == 0 ? 1 : 0;
        words[number / Long.SIZE] |= bit;
    }

    void remove(int number) {
        if (contains(number)) {
            take(number);
        }
    }

    boolean contains(int number) {
        return (words[number / Long.SIZE] & 1L << number) != 0;
    }

    /** Whether any number up to this one is left. */
    boolean isBefore(int number) {
        if (pending == 0) {
            return false;
        }
        for (int word = 0; word < number / Long.SIZE; word++) {
            if (words[word] != 0) {
                return true;
            }
        }
        return (words[number / Long.SIZE] & -1L >>> Long.SIZE - 1 - number % Long.SIZE) != 0;
    }

    boolean isEmpty() {
        return pending == 0;
    }

    /** Takes the least number that is at least {@code from}; there must be one. */
    int next(int from) {
        var word = from / Long.SIZE;
        long bits = words[word] & -1L << from;
        while (bits == 0) {
            bits = words[++word];
        }
        return take(word * Long.SIZE + Long.numberOfTrailingZeros(bits));
    }

    /** Takes the greatest number that is at most {@code from}; there must be one. */
    int previous(int from) {
        var word = from / Long.SIZE;
        long bits = words[word] & -1L >>> Long.SIZE - 1 - from % Long.SIZE;
        while (bits == 0) {
            bits = words[--word];
        }
        return take(word * Long.SIZE + Long.SIZE - 1 - Long.numberOfLeadingZeros(bits));
    }

    private int take(int number) {
        words[number / Long.SIZE] &= ~(1L << number);
        pending--;
        return number;
    }
}
