package bulkhead.editor.canvas;

import bulkhead.catalog.Segment;
import bulkhead.diagram.lettering.Lettering;
import bulkhead.picture.Colour;
import bulkhead.picture.Pen;
import bulkhead.picture.Shape;
import bulkhead.picture.Surface;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;

/** Paints on a canvas, whose transform turns layout units into pixels. */
final class CanvasSurface implements Surface {
    private final GraphicsContext graphics;

    CanvasSurface(GraphicsContext graphics) {
        this.graphics = graphics;
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    static Color color(Colour colour) {
        return Color.rgb(colour.red(), colour.green(), colour.blue());
    }

    @Override
    public void fill(Shape shape, Colour colour) {
        graphics.setFill(color(colour));
        switch (shape) {
            case Shape.Box(var x, var y, var width, var height, var radius) ->
                    graphics.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
            case Shape.Path path -> {
                trace(path);
                graphics.fill();
            }
        }
    }

    @Override
    public void stroke(Shape shape, Pen pen) {
        graphics.setStroke(color(pen.colour()));
        graphics.setLineWidth(pen.width());
        graphics.setLineDashes(pen.dashes().stream().mapToDouble(Double::doubleValue).toArray());
        switch (shape) {
            case Shape.Box(var x, var y, var width, var height, var radius) ->
                    graphics.strokeRoundRect(x, y, width, height, 2 * radius, 2 * radius);
            case Shape.Path path -> {
                trace(path);
                graphics.stroke();
            }
        }
    }

    private void trace(Shape.Path path) {
        graphics.beginPath();
        for (var segment : path.segments()) {
            switch (segment) {
                case Segment.Move(var x, var y) -> graphics.moveTo(x, y);
                case Segment.Line(var x, var y) -> graphics.lineTo(x, y);
                case Segment.Cubic(var x1, var y1, var x2, var y2, var x, var y) -> graphics.bezierCurveTo(x1, y1, x2, y2, x, y);
                case Segment.Close() -> graphics.closePath();
            }
        }
    }

    @Override
    public void text(double x, double baseline, String text, Lettering lettering, Anchor anchor, Colour colour) {
        graphics.setFill(color(colour));
        graphics.setFont(Fonts.of(lettering));
        graphics.setTextAlign(switch (anchor) {
            case START -> TextAlignment.LEFT;
            case MIDDLE -> TextAlignment.CENTER;
            case END -> TextAlignment.RIGHT;
        });
        graphics.fillText(text, x, baseline);
    }
}
