package bulkhead.analysis.capacity;

import java.util.stream.IntStream;

/**
 * How calls that go out along an arc are dealt: the part (0–1) of each live cell and whether that cell serves. What is missing
 * from one goes to the dead. No cells: nobody serves. {@code complete}: all calls go to somebody who serves.
 */
record Shares(int[] cells, double[] parts, boolean[] serves, boolean complete) {
    static final Shares NONE = Shares.of(new int[0], new double[0], new boolean[0]);

    static Shares of(int[] cells, double[] parts, boolean[] serves) {
        var answered = IntStream.range(0, cells.length).filter(i -> serves[i]).mapToDouble(i -> parts[i]).sum();
        return new Shares(cells, parts, serves, answered > 1 - 1e-12);
    }

    boolean served() {
        return cells.length > 0;
    }
}
