package bulkhead.picture;

import bulkhead.catalog.Icon;
import bulkhead.catalog.Segment;
import bulkhead.catalog.Segment.Close;
import bulkhead.catalog.Segment.Cubic;
import bulkhead.catalog.Segment.Line;
import bulkhead.catalog.Segment.Move;
import bulkhead.model.Point;
import java.util.ArrayList;
import java.util.List;

/** Paths of wires, arrowheads, badges and icons. */
final class Paths {
    /** How far the control point of a quarter circle lies from its end, as a share of the radius. */
    private static final double QUARTER = 0.5523;

    private Paths() {
    }

    /** A way through points with round corners. */
    static Shape.Path rounded(List<Point> points, double radius) {
        var segments = new ArrayList<Segment>();
        segments.add(new Move(points.getFirst().x(), points.getFirst().y()));
        for (int i = 1; i < points.size() - 1; i++) {
            corner(points.get(i - 1), points.get(i), points.get(i + 1), radius, segments);
        }
        segments.add(new Line(points.getLast().x(), points.getLast().y()));
        return new Shape.Path(segments);
    }

    private static void corner(Point before, Point at, Point after, double radius, List<Segment> segments) {
        double in = distance(before, at);
        double out = distance(at, after);
        double r = Math.min(radius, Math.min(in, out) / 2);
        if (r < 0.5) {
            segments.add(new Line(at.x(), at.y()));
            return;
        }
        double ix = (before.x() - at.x()) / in;
        double iy = (before.y() - at.y()) / in;
        double ox = (after.x() - at.x()) / out;
        double oy = (after.y() - at.y()) / out;
        double pull = r * (1 - QUARTER);
        segments.add(new Line(at.x() + ix * r, at.y() + iy * r));
        segments.add(new Cubic(at.x() + ix * pull, at.y() + iy * pull, at.x() + ox * pull, at.y() + oy * pull, at.x() + ox * r,
                at.y() + oy * r));
    }

    static double distance(Point from, Point to) {
        return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }

    static Shape.Path polygon(double... coordinates) {
        var segments = new ArrayList<>(polyline(coordinates).segments());
        segments.add(new Close());
        return new Shape.Path(segments);
    }

    static Shape.Path polyline(double... coordinates) {
        var segments = new ArrayList<Segment>();
        segments.add(new Move(coordinates[0], coordinates[1]));
        for (int i = 2; i < coordinates.length; i += 2) {
            segments.add(new Line(coordinates[i], coordinates[i + 1]));
        }
        return new Shape.Path(segments);
    }

    /** Part of an icon, scaled and moved to its corner. */
    static Shape.Path scaled(List<Segment> path, double x, double y, double size) {
        double scale = size / Icon.SIZE;
        return new Shape.Path(path.stream().<Segment>map(segment -> switch (segment) {
            case Move(double px, double py) -> new Move(x + px * scale, y + py * scale);
            case Line(double px, double py) -> new Line(x + px * scale, y + py * scale);
            case Cubic(double ax, double ay, double bx, double by, double px, double py) ->
                    new Cubic(x + ax * scale, y + ay * scale,
                    x + bx * scale, y + by * scale, x + px * scale, y + py * scale);
            case Close close -> close;
        }).toList());
    }
}
