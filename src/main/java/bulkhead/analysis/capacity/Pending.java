package bulkhead.analysis.capacity;

/**
 * The components that a loss may change, by their positions in the order of calls. Those that can only get less than all well may
 * be left where they are: whoever wants no more than what a loss makes worse needs none of them.
 */
final class Pending {
    private final Agenda agenda;
    private final boolean[] urgent;
    private int urgencies;

    Pending(int bound) {
        agenda = new Agenda(bound);
        urgent = new boolean[bound];
    }

    /** It has to be worked out. */
    void add(int position) {
        agenda.add(position);
        if (!urgent[position]) {
            urgent[position] = true;
            urgencies++;
        }
    }

    /** It can only get less. */
    void addEased(int position) {
        agenda.add(position);
    }

    boolean contains(int position) {
        return agenda.contains(position);
    }

    boolean isEmpty() {
        return agenda.isEmpty();
    }

    boolean isUrgent() {
        return urgencies > 0;
    }

    /** Whether anything up to a position is left. */
    boolean isBefore(int position) {
        return agenda.isBefore(position);
    }

    /** Takes the least position that is at least {@code from}; there must be one. */
    int next(int from) {
        var position = agenda.next(from);
        urgencies -= urgent[position] ? 1 : 0;
        urgent[position] = false;
        return position;
    }

    void clear() {
        for (int next = 0; !isEmpty(); next++) {
            next = next(next);
        }
    }
}
