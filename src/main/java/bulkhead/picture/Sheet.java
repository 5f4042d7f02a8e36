package bulkhead.picture;

import bulkhead.diagram.Detail;
import bulkhead.diagram.Drawing;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.lettering.Face;
import bulkhead.diagram.lettering.Lettering;
import bulkhead.model.Texts;
import bulkhead.picture.Shape.Box;
import java.util.Locale;

/** A picture to be handed out: the drawing with a title above and a legend below, on paper of its size. */
record Sheet(String title, Drawing drawing, Overlay overlay, Theme theme, Locale locale, Legend legend) {
    private static final int MARGIN = 40;
    private static final int HEAD = 40;
    private static final int LEAST_WIDTH = 640;
    private static final Lettering TITLE = new Lettering(Face.SEMIBOLD, 20);

    static Sheet of(String title, Drawing drawing, Overlay overlay, Theme theme, Locale locale) {
        return new Sheet(title, drawing, overlay, theme, locale,
                new Legend(drawing, overlay, locale, Math.max(LEAST_WIDTH, drawing.bounds().width())));
    }

    double width() {
        return Math.max(LEAST_WIDTH, drawing.bounds().width()) + 2 * MARGIN;
    }

    double height() {
        return 2 * MARGIN + head() + drawing.bounds().height() + legend.height();
    }

    private int head() {
        return title.isBlank() ? 0 : HEAD;
    }

    /** What the picture shows, in a sentence, for those who can't see it. */
    String description() {
        return Texts.beside(Sheet.class, locale)
                .text("description", drawing.cards().size(), drawing.containers().size(), drawing.risks().size(),
                drawing.wires().stream().map(Drawing.Wire::link).distinct().count());
    }

    void paint(Surface surface) {
        surface.fill(new Box(0, 0, width(), height(), 0), theme.paper());
        var brush = new Brush(surface, theme);
        brush.text(MARGIN, MARGIN + 16, title, TITLE, width() - 2 * MARGIN, theme.text());
        double dx = MARGIN - drawing.bounds().x();
        double dy = MARGIN + head() - drawing.bounds().y();
        Painter.paint(drawing, overlay, theme, new Moved(surface, dx, dy), Detail.FULL);
        legend.paint(new Brush(new Moved(surface, MARGIN, MARGIN + head() + drawing.bounds().height()), theme));
    }
}
