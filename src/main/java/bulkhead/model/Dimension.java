package bulkhead.model;

/** What a number measures. Quantities of one dimension convert into each other; of two, never. */
public enum Dimension {
    /** A count or a share; base unit 1. */
    NUMBER,
    /** Base unit: second. */
    TIME,
    /** Events per time; base unit: one a second. */
    RATE,
    /** Base unit: byte. */
    DATA,
    /** Base unit: byte a second. */
    BANDWIDTH,
    /** Processor capacity; base unit: one core. */
    COMPUTE,
    /** Money over time; base unit: euro a month of 30 days. */
    COST,
    /** Base unit: kilometre. */
    DISTANCE
}
