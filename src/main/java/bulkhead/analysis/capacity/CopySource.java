package bulkhead.analysis.capacity;

/**
 * Where copies of writes start: a group ({@code tier}, else −1) that keeps several, fed by {@code pools}, or one component whose
 * writes are replicated. {@code holders} have the data at first; {@code footprint} are all components that can matter; {@code
 * cells} all cells that can be loaded, those numbered {@code first} and on among the copies of the band. Copies go {@code abroad}
 * where whoever makes the calls need not come before all whom the copies load.
 */
record CopySource(int tier, int[] pools, int[] holders, int[] footprint, int first, int[] cells,
        boolean abroad) {
    int end() {
        return first + cells.length;
    }
}
