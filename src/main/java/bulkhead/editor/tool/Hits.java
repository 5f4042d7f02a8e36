package bulkhead.editor.tool;

import bulkhead.diagram.Drawing;
import bulkhead.diagram.Sizes;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.model.Point;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what is at a point of a drawing, the topmost first: handles and arrows, then boxes, wires, places from the inside out.
 */
public record Hits(Drawing drawing, Collection<Id> selected, Optional<Id> arrows) {
    /** How far out of a box its arrows stand, in pixels at full size. */
    public static final int ARROW_OUT = 16;

    public Hit at(Point point, int reach) {
        return Stream.<Optional<Hit>>of(handle(point, reach), end(point, reach), arrow(point, reach), box(point),
                wire(point, reach), place(point))
                .flatMap(Optional::stream).findFirst().orElseGet(Hit.Nothing::new);
    }

    /** The innermost place at a point that passes the test. */
    public static Optional<Id> place(Drawing drawing, Point point, Predicate<Id> test) {
        return drawing.containers().reversed().stream().filter(container -> container.bounds().contains(point))
                .map(Drawing.Container::place)
                .filter(test).findFirst();
    }

    /** The box of a place, component or risk as drawn. */
    public static Optional<Bounds> bounds(Drawing drawing, Id id) {
        return Stream.of(drawing.cards().stream().filter(card -> card.component().equals(id)).map(Drawing.Card::bounds),
                drawing.containers().stream().filter(container -> container.place().equals(id)).map(Drawing.Container::bounds),
                drawing.risks().stream().filter(risk -> risk.risk().equals(id)).map(Drawing.RiskTag::bounds))
                .flatMap(found -> found).findFirst();
    }

    static Bounds grown(Bounds box, int by) {
        return new Bounds(box.x() - by, box.y() - by, box.width() + 2 * by, box.height() + 2 * by);
    }

    private Optional<Hit> handle(Point point, int reach) {
        return drawing.containers().reversed().stream().filter(container -> selected.contains(container.place()))
                .flatMap(container -> Stream.of(Grip.values()).filter(grip -> near(grip.on(container.bounds()), point, reach + 2))
                        .<Hit>map(grip -> new Hit.Handle(container.place(), grip))).findFirst();
    }

    private Optional<Hit> end(Point point, int reach) {
        return drawing.wires().stream().filter(wire -> selected.contains(wire.link()) && !wire.points().isEmpty())
                .flatMap(wire -> Stream.of(Hit.Tip.values()).filter(tip -> near(end(wire, tip), point, reach + 2))
                        .<Hit>map(tip -> new Hit.End(wire.link(), tip))).findFirst();
    }

    private static Point end(Drawing.Wire wire, Hit.Tip tip) {
        return tip == Hit.Tip.CALLER ? wire.points().getFirst() : wire.points().getLast();
    }

    private Optional<Hit> arrow(Point point, int reach) {
        return arrows.flatMap(from -> bounds(drawing, from).flatMap(box -> Stream.of(Grip.NORTH, Grip.EAST, Grip.SOUTH, Grip.WEST)
                .filter(side -> near(arrow(box, side), point, reach + 6)).<Hit>map(side -> new Hit.Arrow(from, side))
                .findFirst()));
    }

    /** Where the arrow on one side of a box stands. */
    public static Point arrow(Bounds box, Grip side) {
        return side.on(box).plus(new Point(side.x() * ARROW_OUT, side.y() * ARROW_OUT));
    }

    private Optional<Hit> box(Point point) {
        var risk = drawing.risks().reversed().stream().filter(tag -> tag.bounds().contains(point)).map(Drawing.RiskTag::risk)
                .findFirst();
        return risk.or(() -> drawing.cards().reversed().stream().filter(card -> card.bounds().contains(point))
                .map(Drawing.Card::component).findFirst())
                .map(Hit.Box::new);
    }

    private Optional<Hit> wire(Point point, int reach) {
        return drawing.wires().reversed().stream()
                .filter(wire -> passes(wire.points(), point, reach)).<Hit>map(wire -> new Hit.Wire(wire.link())).findFirst();
    }

    private Optional<Hit> place(Point point) {
        return drawing.containers().reversed().stream()
                .filter(container -> container.bounds().contains(point)).<Hit>map(container ->
                point.y() < container.bounds().y() + Sizes.HEADER ? new Hit.Header(container.place())
                        : new Hit.Inside(container.place())).findFirst();
    }

    private static boolean passes(List<Point> points, Point point, int reach) {
        for (int i = 1; i < points.size(); i++) {
            if (distance(points.get(i - 1), points.get(i), point) <= reach) {
                return true;
            }
        }
        return false;
    }

    private static double distance(Point from, Point to, Point point) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / length, 0, 1);
        return Math.hypot(point.x() - from.x() - along * dx, point.y() - from.y() - along * dy);
    }

    private static boolean near(Point one, Point other, int reach) {
        return Math.abs(one.x() - other.x()) <= reach && Math.abs(one.y() - other.y()) <= reach;
    }
}
