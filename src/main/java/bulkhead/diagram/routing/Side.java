package bulkhead.diagram.routing;

import bulkhead.model.Bounds;
import bulkhead.model.Point;

/** A side of a shape at which a wire leaves or arrives. */
enum Side {
    LEFT(-1, 0), RIGHT(1, 0), TOP(0, -1), BOTTOM(0, 1);

    /** Wide enough for an arrowhead before the first bend. */
    private static final int GAP = 24;

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
    }

    /** The side that faces the other shape; work runs from left to right, so the left and right sides go first. */
    static Side facing(Bounds from, Bounds to) {
        if (to.x() - from.right() >= GAP) {
            return RIGHT;
        }
        if (from.x() - to.right() >= GAP) {
            return LEFT;
        }
        return from.y() <= to.y() ? BOTTOM : TOP;
    }

    boolean upright() {
        return dx != 0;
    }

    /** The point of this side at a coordinate along it. */
    Point at(Bounds shape, int along) {
        return switch (this) {
            case LEFT -> new Point(shape.x(), along);
            case RIGHT -> new Point(shape.right(), along);
            case TOP -> new Point(along, shape.y());
            case BOTTOM -> new Point(along, shape.bottom());
        };
    }

    int along(Point point) {
        return upright() ? point.y() : point.x();
    }

    int start(Bounds shape) {
        return upright() ? shape.y() : shape.x();
    }

    int length(Bounds shape) {
        return upright() ? shape.height() : shape.width();
    }
}
