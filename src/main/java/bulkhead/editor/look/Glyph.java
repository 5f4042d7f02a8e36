package bulkhead.editor.look;

import bulkhead.catalog.Icon;
import bulkhead.catalog.Icons;
import bulkhead.catalog.Segment;
import bulkhead.catalog.Stroke;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** An icon of the catalogue as a node of any size; its colour is the style class {@code glyph-line} or {@code glyph-area}. */
public final class Glyph {
    private Glyph() {
    }

    public static Node of(String icon, double size) {
        var drawing = new Group();
        // an empty path over the whole square keeps every icon the same size
        drawing.getChildren().add(new Path(new MoveTo(0, 0), new MoveTo(Icon.SIZE, Icon.SIZE)));
        Icons.of(icon).strokes().forEach(stroke -> drawing.getChildren().add(path(stroke)));
        drawing.setScaleX(size / Icon.SIZE);
        drawing.setScaleY(size / Icon.SIZE);
        var square = new StackPane(drawing);
        square.setMinSize(size, size);
        square.setPrefSize(size, size);
        square.setMaxSize(size, size);
        return square;
    }

    private static Path path(Stroke stroke) {
        var path = new Path(stroke.path().stream().map(Glyph::element).toList());
        boolean line = stroke.ink() == Stroke.Ink.LINE;
        path.getStyleClass().setAll(line ? "glyph-line" : "glyph-area");
        path.setStrokeWidth(line ? Icon.LINE_WIDTH : 0);
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return path;
    }

    private static PathElement element(Segment segment) {
        return switch (segment) {
            case Segment.Move(var x, var y) -> new MoveTo(x, y);
            case Segment.Line(var x, var y) -> new LineTo(x, y);
            case Segment.Cubic(var x1, var y1, var x2, var y2, var x, var y) -> new CubicCurveTo(x1, y1, x2, y2, x, y);
            case Segment.Close() -> new ClosePath();
        };
    }
}
