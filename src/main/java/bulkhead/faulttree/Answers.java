package bulkhead.faulttree;

/** What was worked out before for three numbers. Forgets: a later question takes the place of an earlier one. */
final class Answers {
    private static final int MOST = 1 << 22;

    private int[] kept = new int[4 << 6];

    /** The answer, or -1. */
    int of(int one, int two, int three) {
        int slot = slot(one, two, three);
        return kept[slot + 3] != 0 && kept[slot] == one && kept[slot + 1] == two && kept[slot + 2] == three ? kept[slot + 3] - 1 : -1;
    }

    /** @param questions about how many there may be */
    void keep(int one, int two, int three, int answer, int questions) {
        if (kept.length < 4L * questions && kept.length < 4 * MOST) {
            kept = new int[kept.length * 4];
        }
        int slot = slot(one, two, three);
        kept[slot] = one;
        kept[slot + 1] = two;
        kept[slot + 2] = three;
        kept[slot + 3] = answer + 1;
    }

    private int slot(int one, int two, int three) {
        return (Nodes.hash(one, two, three) & (kept.length >> 2) - 1) << 2;
    }
}
