package bulkhead.picture;

import bulkhead.catalog.Segment;
import bulkhead.catalog.Segment.Close;
import bulkhead.catalog.Segment.Cubic;
import bulkhead.catalog.Segment.Line;
import bulkhead.catalog.Segment.Move;
import bulkhead.diagram.lettering.Lettering;

/** A surface whose origin lies elsewhere on another. */
record Moved(Surface surface, double dx, double dy) implements Surface {
    @Override
    public void fill(Shape shape, Colour colour) {
        surface.fill(moved(shape), colour);
    }

    @Override
    public void stroke(Shape shape, Pen pen) {
        surface.stroke(moved(shape), pen);
    }

    @Override
    public void text(double x, double baseline, String text, Lettering lettering, Anchor anchor, Colour colour) {
        surface.text(x + dx, baseline + dy, text, lettering, anchor, colour);
    }

    @Override
    public void begin(Part part) {
        surface.begin(part);
    }

    @Override
    public void end() {
        surface.end();
    }

    private Shape moved(Shape shape) {
        return switch (shape) {
            case Shape.Box(double x, double y, double width, double height, double radius) ->
                    new Shape.Box(x + dx, y + dy, width, height, radius);
            case Shape.Path path -> new Shape.Path(path.segments().stream().map(this::moved).toList());
        };
    }

    private Segment moved(Segment segment) {
        return switch (segment) {
            case Move(double x, double y) -> new Move(x + dx, y + dy);
            case Line(double x, double y) -> new Line(x + dx, y + dy);
            case Cubic(double ax, double ay, double bx, double by, double x, double y) ->
                    new Cubic(ax + dx, ay + dy, bx + dx, by + dy, x + dx, y + dy);
            case Close close -> close;
        };
    }
}
