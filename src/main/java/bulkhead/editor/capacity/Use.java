package bulkhead.editor.capacity;

/** How busy something is, and how busy it may be; shares of what it can do. */
record Use(double share, double target) {
    private static final double ROUNDING = 1e-9;

    boolean overTarget() {
        return share > target + ROUNDING;
    }

    boolean overloaded() {
        return share > 1 + ROUNDING;
    }
}
