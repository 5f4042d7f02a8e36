package bulkhead.analysis.capacity;

/**
 * How calls that go out along a link are dealt: the part (0–1) of each cell, the parts going to live cells that don't serve, and the part going to the dead.
 * All parts add up to one, unless nobody serves at all: then there are none.
 */
record Shares(int[] cells, double[] parts, boolean[] serves, double dead) {
    static final Shares NONE = new Shares(new int[0], new double[0], new boolean[0], 0);

    boolean served() {
        return cells.length > 0;
    }
}
