package bulkhead.diagram;

/** How much is shown at a scale, so that nothing is painted that nobody could read. */
public enum Detail {
    /** Below 35 %: cards as blocks of colour, names of containers. */
    BLOCKS,
    /** Up to 70 %: names and states. */
    NAMES,
    /** Everything. */
    FULL;

    /** The detail for a scale; 1 is 100 %. */
    public static Detail at(double scale) {
        return scale < 0.35 ? BLOCKS : scale <= 0.7 ? NAMES : FULL;
    }
}
