package bulkhead.picture;

import bulkhead.diagram.Detail;
import bulkhead.diagram.Drawing.Wire;
import bulkhead.diagram.Fate;
import bulkhead.diagram.Headings;
import bulkhead.diagram.Overlay;
import bulkhead.model.LinkKind;
import bulkhead.model.Point;
import bulkhead.picture.Shape.Box;
import java.util.List;

/** Paints wires, each kind of link by its own dashes and heads. */
final class WirePainter {
    private static final double RADIUS = 8;
    private static final double LENGTH = 9;
    private static final double HALF = 4;
    private static final double RING = 3.5;
    private static final List<Double> STOPPED = List.of(2.0, 6.0);

    private final Brush brush;
    private final Overlay overlay;
    private final Detail detail;

    WirePainter(Brush brush, Overlay overlay, Detail detail) {
        this.brush = brush;
        this.overlay = overlay;
        this.detail = detail;
    }

    void paint(Wire wire) {
        boolean selected = overlay.selected().contains(wire.link());
        var colour = selected ? brush.theme().accent() : brush.theme().wires().get(wire.kind());
        if (isDead(wire)) {
            var pen = new Pen(selected ? colour : brush.theme().border(), 1, STOPPED);
            brush.surface().stroke(Paths.rounded(wire.points(), RADIUS), pen);
            return;
        }
        line(wire.points(), wire.kind(), colour, selected ? 2.5 : 1.5);
        if (wire.optional()) {
            optional(wire.points().get(0), wire.points().get(1), colour);
        }
    }

    /** Nothing runs along it any more. */
    private boolean isDead(Wire wire) {
        return overlay.isLost(wire.link()) || overlay.isLost(wire.from()) || overlay.isLost(wire.to());
    }

    /** A ring where an optional wire leaves its caller. */
    void optional(Point from, Point next, Colour colour) {
        double length = Math.max(1, Paths.distance(from, next));
        double x = from.x() + (next.x() - from.x()) / length * RING;
        double y = from.y() + (next.y() - from.y()) / length * RING;
        var ring = new Box(x - RING, y - RING, 2 * RING, 2 * RING, RING);
        brush.surface().fill(ring, brush.theme().card());
        brush.surface().stroke(ring, Pen.solid(colour, 1.5));
    }

    void line(List<Point> points, LinkKind kind, Colour colour, double width) {
        brush.surface().stroke(Paths.rounded(points, RADIUS), new Pen(colour, width, dashes(kind)));
        if (detail != Detail.BLOCKS && points.size() > 1) {
            head(points.get(points.size() - 2), points.getLast(), kind, colour);
            if (kind == LinkKind.REPLICATES) {
                head(points.get(1), points.getFirst(), kind, colour);
            }
        }
    }

    static List<Double> dashes(LinkKind kind) {
        return switch (kind) {
            case CALLS -> List.of();
            case SENDS -> List.of(9.0, 5.0);
            case FALLBACK -> List.of(1.0, 5.0);
            case REPLICATES -> List.of(9.0, 4.0, 1.0, 4.0);
        };
    }

    private void head(Point before, Point tip, LinkKind kind, Colour colour) {
        double length = Paths.distance(before, tip);
        if (length == 0) {
            return;
        }
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        double bx = tip.x() - dx * LENGTH;
        double by = tip.y() - dy * LENGTH;
        if (kind == LinkKind.SENDS) {
            brush.surface().stroke(Paths.polyline(bx - dy * HALF, by + dx * HALF, tip.x(), tip.y(), bx + dy * HALF,
                    by - dx * HALF), Pen.solid(colour, 1.5));
        } else {
            brush.surface().fill(Paths.polygon(bx - dy * HALF, by + dx * HALF, tip.x(), tip.y(), bx + dy * HALF, by - dx * HALF),
                    colour);
        }
    }

    /** Over what it crosses: what became of it. */
    void fate(Wire wire) {
        if (overlay.isLost(wire.link())) {
            var to = wire.points().getLast();
            var from = wire.points().get(wire.points().size() - 2);
            brush.fate(Fate.LOST, (from.x() + to.x()) / 2.0, (from.y() + to.y()) / 2.0, detail);
        }
    }

    void label(Wire wire) {
        if (detail == Detail.FULL) {
            wire.label().ifPresent(label -> {
                brush.surface().fill(Box.of(label.bounds(), 8), brush.theme().card());
                brush.centred(label.bounds().x() + label.bounds().width() / 2.0, label.bounds().y() + 12, label.text(),
                        Headings.CAPTION,
                        label.bounds().width() - 4, brush.theme().wires().get(wire.kind()));
            });
        }
    }
}
