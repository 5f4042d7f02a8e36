package bulkhead.picture;

import bulkhead.catalog.Segment;
import bulkhead.diagram.lettering.Face;
import bulkhead.diagram.lettering.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.Map;

/**
 * Paints on whatever Java2D draws to: a bitmap, a PDF page. Characters that the face lacks come from the fonts of the machine.
 */
final class Java2d implements Surface {
    private static final Map<Face, Font> FONTS = Map.of(Face.REGULAR, load(Face.REGULAR), Face.SEMIBOLD, load(Face.SEMIBOLD));

    private final Graphics2D graphics;

    Java2d(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    private static Font load(Face face) {
        try (var in = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void fill(Shape shape, Colour colour) {
        graphics.setColor(new Color(colour.rgb()));
        graphics.fill(outline(shape));
    }

    @Override
    public void stroke(Shape shape, Pen pen) {
        graphics.setColor(new Color(pen.colour().rgb()));
        graphics.setStroke(stroke(pen));
        graphics.draw(outline(shape));
    }

    private static BasicStroke stroke(Pen pen) {
        float width = (float) pen.width();
        if (pen.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        var dashes = new float[pen.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pen.dashes().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    @Override
    public void text(double x, double baseline, String line, Lettering lettering, Anchor anchor, Colour colour) {
        if (line.isBlank()) {
            return;
        }
        var layout = new TextLayout(lettered(line, lettering).getIterator(), graphics.getFontRenderContext());
        double before = switch (anchor) {
            case START -> 0;
            case MIDDLE -> layout.getAdvance() / 2;
            case END -> layout.getAdvance();
        };
        graphics.setColor(new Color(colour.rgb()));
        layout.draw(graphics, (float) (x - before), (float) baseline);
    }

    private static AttributedString lettered(String line, Lettering lettering) {
        var own = FONTS.get(lettering.face()).deriveFont((float) lettering.size());
        var other = new Font(Font.SANS_SERIF, lettering.face() == Face.SEMIBOLD ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) lettering.size());
        var text = new AttributedString(line);
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int code = line.codePointAt(at);
            text.addAttribute(TextAttribute.FONT, own.canDisplay(code) ? own : other, at, at + Character.charCount(code));
        }
        return text;
    }

    private static java.awt.Shape outline(Shape shape) {
        return switch (shape) {
            case Shape.Box box -> new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 2 * box.radius(),
                    2 * box.radius());
            case Shape.Path path -> path(path);
        };
    }

    private static Path2D path(Shape.Path path) {
        var outline = new Path2D.Double();
        for (var segment : path.segments()) {
            switch (segment) {
                case Segment.Move(double x, double y) -> outline.moveTo(x, y);
                case Segment.Line(double x, double y) -> outline.lineTo(x, y);
                case Segment.Cubic(double ax, double ay, double bx, double by, double x, double y) ->
                        outline.curveTo(ax, ay, bx, by, x, y);
                case Segment.Close() -> outline.closePath();
            }
        }
        return outline;
    }
}
