package bulkhead.picture;

import bulkhead.catalog.Segment;
import bulkhead.model.Bounds;
import java.util.List;

/** What a surface fills or strokes, in layout units. */
public sealed interface Shape {
    /** A rectangle with round corners. */
    record Box(double x, double y, double width, double height, double radius) implements Shape {
        static Box of(Bounds bounds, double radius) {
            return new Box(bounds.x(), bounds.y(), bounds.width(), bounds.height(), radius);
        }

        /** Larger by so much on every side; smaller if negative. */
        Box grown(double by) {
            return new Box(x - by, y - by, Math.max(0, width + 2 * by), Math.max(0, height + 2 * by), Math.max(0, radius + by));
        }
    }

    /** Lines and cubic curves; closed only where a {@link Segment.Close} says so. */
    record Path(List<Segment> segments) implements Shape {
        public Path {
            segments = List.copyOf(segments);
        }
    }
}
