package bulkhead.catalog;

/** One step of a pen over the 24 × 24 square of an icon, y downwards, in absolute coordinates. */
public sealed interface Segment {
    /** Lifts the pen and sets it down here. */
    record Move(double x, double y) implements Segment {
    }

    record Line(double x, double y) implements Segment {
    }

    /** A cubic Bézier curve with its two control points, ending at x, y. */
    record Cubic(double x1, double y1, double x2, double y2, double x, double y) implements Segment {
    }

    /** A straight line back to where the pen was last set down. */
    record Close() implements Segment {
    }
}
