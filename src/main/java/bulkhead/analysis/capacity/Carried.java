package bulkhead.analysis.capacity;

/** What everybody carries a second, over all flows. */
interface Carried {
    /** Who is left to carry it. */
    Survivors survivors();

    /** Of one instance of a cell. */
    double ofOne(int cell);

    /** What each instance of a cell does by itself. */
    double full(int cell);

    /** What is dealt over a cell's instances. */
    double shared(int cell);

    /** What the component's busiest instance is offered. */
    double busiest(int component);

    double offered(int component);
}
