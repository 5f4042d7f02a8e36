package bulkhead.analysis.capacity;

/** Which demand is meant. */
public enum LoadCase {
    AVERAGE, PEAK
}
