package bulkhead.analysis.capacity;

/**
 * How calls that go out along an arc are dealt: the part (0–1) of each live cell and whether that cell serves. What is missing from one goes to the dead. No cells:
 * nobody serves.
 */
record Shares(int[] cells, double[] parts, boolean[] serves) {
    static final Shares NONE = new Shares(new int[0], new double[0], new boolean[0]);

    boolean served() {
        return cells.length > 0;
    }
}
