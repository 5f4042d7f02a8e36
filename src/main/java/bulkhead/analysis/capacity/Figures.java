package bulkhead.analysis.capacity;

import java.util.Arrays;

/** Numbers by index, with a state to go back to: what a loss changes is set, read and set back, and nothing else is touched. */
final class Figures {
    private final double[] now;
    private final double[] kept;
    private final Marks changed;

    Figures(int size, double value) {
        now = new double[size];
        kept = new double[size];
        Arrays.fill(now, value);
        Arrays.fill(kept, value);
        changed = new Marks(size);
    }

    Figures(int size) {
        this(size, 0);
    }

    double of(int index) {
        return now[index];
    }

    /** What it is when all is set back. */
    double kept(int index) {
        return kept[index];
    }

    boolean differs(int index) {
        return now[index] != kept[index];
    }

    /** Whether that is another number than before. */
    boolean set(int index, double value) {
        if (now[index] == value) {
            return false;
        }
        changed.add(index);
        now[index] = value;
        return true;
    }

    void keep() {
        for (int i = 0; i < changed.size(); i++) {
            kept[changed.at(i)] = now[changed.at(i)];
        }
        changed.clear();
    }

    void restore() {
        for (int i = 0; i < changed.size(); i++) {
            now[changed.at(i)] = kept[changed.at(i)];
        }
        changed.clear();
    }
}
