package bulkhead.analysis.capacity;

/**
 * All calls of a flow that are dealt alike: those to the same target with the same access, by everyone who sees it from the same
 * places where that matters ({@code vantage}: a cell standing there, else −1). Where they come by a {@code floating} address its
 * holder gets them all. {@code links} are those of a caller who is drawn
 * to each of several members by a link of its own, by target, else empty. Its slots, one for each cell that may take calls, are
 * {@code first} to {@code end} − 1.
 */
record Pool(int number, int tier, boolean writes, boolean floating, int[] targets, int[] links, int vantage, Taking taking, int first, int end) {
    /** What becomes of a call with whoever serves it. */
    enum Taking {
        /** One instance does it. */
        ONE,
        /** The primary does it, and every other holder of a copy in full. */
        PRIMARY,
        /** Every member does it in full. */
        EVERY,
        /** As many as hold or must answer do it, by weight. */
        SHARDS
    }
}
