package bulkhead.editor.look;

/** How busy something is, and how busy it may be; shares of what it can do. */
public record Use(double share, double target) {
    private static final double ROUNDING = 1e-9;

    public boolean overTarget() {
        return share > target + ROUNDING;
    }

    public boolean overloaded() {
        return share > 1 + ROUNDING;
    }
}
