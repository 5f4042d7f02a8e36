package bulkhead.catalog;

import java.util.List;

/** Where path data has got to: the current point, where its subpath started, and the last control point, which S mirrors. */
record Pen(double x, double y, double startX, double startY, double controlX, double controlY) {
    static final Pen LIFTED = new Pen(0, 0, 0, 0, 0, 0);

    /** Carries out one command with its numbers: adds what it draws and answers where the pen is then. */
    Pen step(char command, double[] n, List<Segment> drawn) {
        boolean relative = Character.isLowerCase(command);
        double dx = relative ? x : 0;
        double dy = relative ? y : 0;
        return switch (Character.toUpperCase(command)) {
            case 'M' -> move(n[0] + dx, n[1] + dy, drawn);
            case 'L' -> line(n[0] + dx, n[1] + dy, drawn);
            case 'H' -> line(n[0] + dx, y, drawn);
            case 'V' -> line(x, n[0] + dy, drawn);
            case 'C' -> cubic(n[0] + dx, n[1] + dy, n[2] + dx, n[3] + dy, n[4] + dx, n[5] + dy, drawn);
            case 'S' -> cubic(2 * x - controlX, 2 * y - controlY, n[0] + dx, n[1] + dy, n[2] + dx, n[3] + dy, drawn);
            case 'Q' -> quadratic(n[0] + dx, n[1] + dy, n[2] + dx, n[3] + dy, drawn);
            case 'A' -> arc(n, n[5] + dx, n[6] + dy, drawn);
            default -> close(drawn);
        };
    }

    private static Pen move(double toX, double toY, List<Segment> drawn) {
        drawn.add(new Segment.Move(toX, toY));
        return new Pen(toX, toY, toX, toY, toX, toY);
    }

    private Pen line(double toX, double toY, List<Segment> drawn) {
        drawn.add(new Segment.Line(toX, toY));
        return at(toX, toY);
    }

    private Pen cubic(double x1, double y1, double x2, double y2, double toX, double toY, List<Segment> drawn) {
        drawn.add(new Segment.Cubic(x1, y1, x2, y2, toX, toY));
        return new Pen(toX, toY, startX, startY, x2, y2);
    }

    /** A quadratic curve is the cubic whose control points lie two thirds of the way to its own. */
    private Pen quadratic(double midX, double midY, double toX, double toY, List<Segment> drawn) {
        cubic(x + (midX - x) * 2 / 3, y + (midY - y) * 2 / 3, toX + (midX - toX) * 2 / 3, toY + (midY - toY) * 2 / 3, toX, toY,
                drawn);
        return at(toX, toY);
    }

    private Pen arc(double[] n, double toX, double toY, List<Segment> drawn) {
        drawn.addAll(Arc.between(x, y, toX, toY, n));
        return at(toX, toY);
    }

    private Pen close(List<Segment> drawn) {
        drawn.add(new Segment.Close());
        return at(startX, startY);
    }

    private Pen at(double toX, double toY) {
        return new Pen(toX, toY, startX, startY, toX, toY);
    }
}
