package bulkhead.model;

/** A position in whole layout units; y grows downward. */
public record Point(int x, int y) {
    public static final Point ORIGIN = new Point(0, 0);

    public Point plus(Point other) {
        return new Point(x + other.x, y + other.y);
    }

    public Point minus(Point other) {
        return new Point(x - other.x, y - other.y);
    }
}
