package bulkhead.model;

/** What a caller does at the callee. Both counts as a write: the flow needs writes to work. */
public enum Access {
    READ, WRITE, BOTH;

    public boolean writes() {
        return this != READ;
    }
}
