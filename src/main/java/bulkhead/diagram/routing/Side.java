package bulkhead.diagram.routing;

import bulkhead.model.Bounds;
import bulkhead.model.Point;

/** A side of a shape at which a wire leaves or arrives. */
enum Side {
    LEFT(-1, 0), RIGHT(1, 0), TOP(0, -1), BOTTOM(0, 1);

    final int dx;
    final int dy;

    Side(int dx, int dy) {
        this.dx = dx;
        this.dy = dy;
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
