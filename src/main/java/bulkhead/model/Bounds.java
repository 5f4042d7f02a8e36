package bulkhead.model;

/** A rectangle in whole layout units. In a {@link View} it is relative to the box of the parent place, so moving a place changes one line. */
public record Bounds(int x, int y, int width, int height) {
    public Bounds {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("A box can't be smaller than nothing: " + width + " × " + height + ".");
        }
    }

    public Point origin() {
        return new Point(x, y);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    public boolean contains(Point point) {
        return point.x() >= x && point.x() < right() && point.y() >= y && point.y() < bottom();
    }

    public boolean intersects(Bounds other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Bounds moved(Point by) {
        return new Bounds(x + by.x(), y + by.y(), width, height);
    }

    public Bounds at(Point origin) {
        return new Bounds(origin.x(), origin.y(), width, height);
    }

    public Bounds sized(int newWidth, int newHeight) {
        return new Bounds(x, y, newWidth, newHeight);
    }

    /** The smallest rectangle that holds both. */
    public Bounds union(Bounds other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Bounds(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
