package bulkhead.analysis.capacity;

/**
 * By index one number of each flow of a band, with a state to go back to: what a loss changes is set, read and set back, and
 * nothing else is touched. What is the same for all flows, finding the way, is so done once for all.
 */
final class Rows {
    private final int width;
    private final double[] now;
    private final double[] kept;
    private final Marks changed;

    Rows(int size, int width) {
        this.width = width;
        now = new double[size * width];
        kept = new double[size * width];
        changed = new Marks(size);
    }

    double of(int index, int flow) {
        return now[index * width + flow];
    }

    /** What it is when all is set back. */
    double kept(int index, int flow) {
        return kept[index * width + flow];
    }

    boolean differs(int index) {
        for (int at = index * width; at < (index + 1) * width; at++) {
            if (now[at] != kept[at]) {
                return true;
            }
        }
        return false;
    }

    /** Whether any is more than when all is set back. */
    boolean isMore(int index) {
        for (int at = index * width; at < (index + 1) * width; at++) {
            if (now[at] > kept[at]) {
                return true;
            }
        }
        return false;
    }

    boolean any(int index) {
        for (int at = index * width; at < (index + 1) * width; at++) {
            if (now[at] > 0) {
                return true;
            }
        }
        return false;
    }

    /** Of all flows together. */
    double sum(int index) {
        var sum = 0.0;
        for (int at = index * width; at < (index + 1) * width; at++) {
            sum += now[at];
        }
        return sum;
    }

    /** In place of what the row holds. */
    void copyTo(double[] row, int index) {
        for (int flow = 0, at = index * width; flow < width; flow++, at++) {
            row[flow] = now[at];
        }
    }

    void addTo(double[] row, int index) {
        for (int flow = 0, at = index * width; flow < width; flow++, at++) {
            row[flow] += now[at];
        }
    }

    void addTo(double[] row, int index, double times) {
        for (int flow = 0, at = index * width; flow < width; flow++, at++) {
            row[flow] += now[at] * times;
        }
    }

    /** Puts what it is when all is set back in place of what differs from it by no more than a share. */
    void settle(double[] row, int index, double share) {
        for (int flow = 0, at = index * width; flow < width; flow++, at++) {
            row[flow] = Math.abs(row[flow] - kept[at]) <= share * row[flow] ? kept[at] : row[flow];
        }
    }

    /** Whether any is another number than before. */
    boolean set(int index, double[] row) {
        int first = index * width;
        for (int flow = 0; flow < width; flow++) {
            if (now[first + flow] != row[flow]) {
                changed.add(index);
                put(row, first + flow, flow);
                return true;
            }
        }
        return false;
    }

    private void put(double[] row, int first, int from) {
        for (int flow = from, at = first; flow < width; flow++, at++) {
            now[at] = row[flow];
        }
    }

    boolean set(int index, int flow, double value) {
        if (now[index * width + flow] == value) {
            return false;
        }
        changed.add(index);
        now[index * width + flow] = value;
        return true;
    }

    void keep() {
        copy(now, kept);
    }

    void restore() {
        copy(kept, now);
    }

    private void copy(double[] from, double[] to) {
        for (int i = 0; i < changed.size(); i++) {
            for (int at = changed.at(i) * width; at < (changed.at(i) + 1) * width; at++) {
                to[at] = from[at];
            }
        }
        changed.clear();
    }
}
