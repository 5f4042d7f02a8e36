package bulkhead.catalog;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An elliptical arc as cubic curves of at most a quarter turn each. From end points to centre as in SVG 2, implementation notes
 * B.2.4; the curve of an angle has control points at 4/3 · tan(angle / 4) of the radius.
 */
record Arc(double centreX, double centreY, double radiusX, double radiusY, double tilt, double from, double sweep) {
    /** {@code n} as path data has it: radii, tilt in degrees, large flag, sweep flag. Radius 0 is a straight line. */
    static List<? extends Segment> between(double x1, double y1, double x2, double y2, double[] n) {
        if (n[0] == 0 || n[1] == 0 || x1 == x2 && y1 == y2) {
            return List.of(new Segment.Line(x2, y2));
        }
        double tilt = Math.toRadians(n[2]);
        double cos = Math.cos(tilt);
        double sin = Math.sin(tilt);
        double halfX = (cos * (x1 - x2) + sin * (y1 - y2)) / 2;
        double halfY = (-sin * (x1 - x2) + cos * (y1 - y2)) / 2;
        double tooSmall = Math.sqrt(Math.max(1, square(halfX / n[0]) + square(halfY / n[1])));
        double rx = Math.abs(n[0]) * tooSmall;
        double ry = Math.abs(n[1]) * tooSmall;
        double off = square(rx * halfY) + square(ry * halfX);
        double scale = Math.sqrt(Math.max(0, square(rx * ry) / off - 1)) * (n[3] == n[4] ? -1 : 1);
        double offX = scale * rx * halfY / ry;
        double offY = -scale * ry * halfX / rx;
        double from = Math.atan2((halfY - offY) / ry, (halfX - offX) / rx);
        double to = Math.atan2((-halfY - offY) / ry, (-halfX - offX) / rx);
        double turn = n[4] == 1 ? to < from ? 2 * Math.PI : 0 : to > from ? -2 * Math.PI : 0;
        return new Arc(cos * offX - sin * offY + (x1 + x2) / 2, sin * offX + cos * offY + (y1 + y2) / 2, rx, ry, tilt, from,
                to - from + turn)
                .cubics();
    }

    private List<Segment.Cubic> cubics() {
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
        double angle = sweep / pieces;
        return IntStream.range(0, pieces).mapToObj(piece -> cubic(from + piece * angle, angle)).toList();
    }

    private Segment.Cubic cubic(double start, double angle) {
        double reach = 4.0 / 3 * Math.tan(angle / 4);
        double end = start + angle;
        double x1 = Math.cos(start) - reach * Math.sin(start);
        double y1 = Math.sin(start) + reach * Math.cos(start);
        double x2 = Math.cos(end) + reach * Math.sin(end);
        double y2 = Math.sin(end) - reach * Math.cos(end);
        return new Segment.Cubic(x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), x(Math.cos(end), Math.sin(end)),
                y(Math.cos(end), Math.sin(end)));
    }

    private double x(double unitX, double unitY) {
        return centreX + radiusX * unitX * Math.cos(tilt) - radiusY * unitY * Math.sin(tilt);
    }

    private double y(double unitX, double unitY) {
        return centreY + radiusX * unitX * Math.sin(tilt) + radiusY * unitY * Math.cos(tilt);
    }

    private static double square(double value) {
        return value * value;
    }
}
