package bulkhead.editor.canvas;

import bulkhead.diagram.Drawing;
import bulkhead.diagram.Overlay;
import bulkhead.editor.tool.Grip;
import bulkhead.editor.tool.Guide;
import bulkhead.editor.tool.Hits;
import bulkhead.editor.tool.Ornaments;
import bulkhead.model.Bounds;
import bulkhead.model.Id;
import bulkhead.picture.Theme;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Paints what tools show over the diagram, in pixels, so that handles keep their size at every zoom. */
final class OrnamentPainter {
    private static final double HANDLE = 8;
    private static final double ARROW = 7;

    private final GraphicsContext graphics;
    private final Camera camera;
    private final Drawing drawing;
    private final Color accent;
    private final Color paper;
    private final Color refused;

    OrnamentPainter(GraphicsContext graphics, Camera camera, Drawing drawing, Theme theme) {
        this.graphics = graphics;
        this.camera = camera;
        this.drawing = drawing;
        this.accent = CanvasSurface.color(theme.accent());
        this.paper = CanvasSurface.color(theme.paper());
        this.refused = CanvasSurface.color(theme.marks().get(Overlay.Mark.ERROR));
    }

    void paint(Ornaments ornaments, List<Id> selected) {
        selected.forEach(this::handles);
        ornaments.targets().forEach(target -> Hits.bounds(drawing, target)
                .ifPresent(box -> glow(box, ornaments.verdict().allowed() ? accent : refused)));
        ornaments.guides().forEach(guide -> line(guide, 1, 4));
        ornaments.line().ifPresent(guide -> line(guide, 2, 6));
        ornaments.arrows().flatMap(from -> Hits.bounds(drawing, from)).ifPresent(this::arrows);
        ornaments.band().ifPresent(this::band);
    }

    /** Eight on a selected place; one at either end of each wire of a selected link. */
    private void handles(Id selected) {
        drawing.containers().stream().filter(container -> container.place().equals(selected))
                .forEach(container -> List.of(Grip.values()).forEach(grip -> {
                    var at = grip.on(container.bounds());
                    handle(camera.screenX(at.x()), camera.screenY(at.y()));
                }));
        drawing.wires().stream().filter(wire -> wire.link().equals(selected) && !wire.points().isEmpty())
                .forEach(wire -> List.of(wire.points().getFirst(), wire.points().getLast())
                        .forEach(at -> handle(camera.screenX(at.x()), camera.screenY(at.y()))));
    }

    private void handle(double x, double y) {
        graphics.setFill(paper);
        graphics.fillRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE);
        graphics.setStroke(accent);
        graphics.setLineWidth(1.5);
        graphics.setLineDashes();
        graphics.strokeRect(x - HANDLE / 2, y - HANDLE / 2, HANDLE, HANDLE);
    }

    private void glow(Bounds box, Color colour) {
        double x = camera.screenX(box.x());
        double y = camera.screenY(box.y());
        double width = box.width() * camera.scale();
        double height = box.height() * camera.scale();
        graphics.setLineDashes();
        graphics.setStroke(colour.deriveColor(0, 1, 1, 0.3));
        graphics.setLineWidth(8);
        graphics.strokeRoundRect(x - 2, y - 2, width + 4, height + 4, 16, 16);
        graphics.setStroke(colour);
        graphics.setLineWidth(2);
        graphics.strokeRoundRect(x - 2, y - 2, width + 4, height + 4, 16, 16);
    }

    private void line(Guide guide, double width, double dash) {
        graphics.setStroke(accent);
        graphics.setLineWidth(width);
        graphics.setLineDashes(dash, dash);
        graphics.strokeLine(camera.screenX(guide.from().x()), camera.screenY(guide.from().y()), camera.screenX(guide.to().x()),
                camera.screenY(guide.to().y()));
    }

    private void arrows(Bounds box) {
        for (var side : List.of(Grip.NORTH, Grip.EAST, Grip.SOUTH, Grip.WEST)) {
            var at = Hits.arrow(box, side);
            double x = camera.screenX(at.x());
            double y = camera.screenY(at.y());
            graphics.setFill(paper);
            graphics.fillOval(x - ARROW - 2, y - ARROW - 2, 2 * ARROW + 4, 2 * ARROW + 4);
            graphics.setFill(accent);
            double dx = side.x() * ARROW;
            double dy = side.y() * ARROW;
            graphics.fillPolygon(new double[] {x + dx, x - dx / 2 - dy * 0.8, x - dx / 2 + dy * 0.8},
                    new double[] {y + dy, y - dy / 2 + dx * 0.8, y - dy / 2 - dx * 0.8}, 3);
        }
    }

    private void band(Bounds band) {
        double x = camera.screenX(band.x());
        double y = camera.screenY(band.y());
        graphics.setFill(accent.deriveColor(0, 1, 1, 0.12));
        graphics.fillRect(x, y, band.width() * camera.scale(), band.height() * camera.scale());
        graphics.setStroke(accent);
        graphics.setLineWidth(1);
        graphics.setLineDashes(4, 3);
        graphics.strokeRect(x, y, band.width() * camera.scale(), band.height() * camera.scale());
    }
}
