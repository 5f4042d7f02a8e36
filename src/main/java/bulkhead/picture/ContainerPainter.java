package bulkhead.picture;

import bulkhead.diagram.Detail;
import bulkhead.diagram.Drawing.Container;
import bulkhead.diagram.Fate;
import bulkhead.diagram.Headings;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.Sizes;
import bulkhead.diagram.lettering.Lettering;
import bulkhead.picture.Shape.Box;
import java.util.List;
import java.util.Optional;

/** Paints a place: a tinted box, its header with icon, name, counts, risks and worst finding. */
final class ContainerPainter {
    private static final double RADIUS = 10;
    private static final double ICON = 16;
    /** A name at less than 35 % must still be read. */
    private static final double FROM_AFAR = 2.6;

    private final Brush brush;
    private final Theme theme;
    private final Overlay overlay;
    private final Detail detail;

    ContainerPainter(Brush brush, Overlay overlay, Detail detail) {
        this.brush = brush;
        this.theme = brush.theme();
        this.overlay = overlay;
        this.detail = detail;
    }

    void paint(Container container) {
        var box = Box.of(container.bounds(), RADIUS);
        brush.surface().fill(box, theme.container(container.depth()));
        boolean lost = overlay.isLost(container.place());
        if (lost) {
            brush.hatch(box, 2 * Fates.gap(Fate.LOST));
        }
        brush.surface().stroke(box, lost ? Fates.border(Fate.LOST, theme) : Pen.solid(theme.border(), 1));
        if (overlay.selected().contains(container.place())) {
            brush.surface().stroke(box.grown(2), Pen.solid(theme.accent(), 2));
        }
    }

    /** Over the wires, which pass behind its texts. */
    void header(Container container, List<String> signs) {
        var box = Box.of(container.bounds(), RADIUS);
        if (detail == Detail.BLOCKS) {
            var large = new Lettering(Headings.NAME.face(), Headings.NAME.size() * FROM_AFAR);
            brush.text(box.x() + 14, box.y() + 40, container.name(), large, box.width() - 28, theme.text());
        } else {
            header(container, box, signs);
        }
        Optional.ofNullable(overlay.marks().get(container.place()))
                .ifPresent(mark -> brush.mark(mark, box.x() + box.width() - 8, box.y() + 5));
        Optional.ofNullable(overlay.fates().get(container.place()))
                .ifPresent(fate -> brush.fate(fate, box.x() + box.width() - 5, box.y() + 4, detail));
    }

    private void header(Container container, Box box, List<String> signs) {
        double right = box.x() + box.width() - 20;
        for (var sign : signs.reversed()) {
            right = brush.sign(sign, right, box.y() + Sizes.HEADER / 2.0 + 2);
        }
        double baseline = box.y() + Sizes.HEADER / 2.0 + 7;
        double x = box.x() + 36;
        var lettering = detail == Detail.FULL ? Headings.NAME : new Lettering(Headings.NAME.face(), Headings.TITLE_FROM_AFAR.size());
        var name = lettering.fit(container.name(), right - x);
        double after = x + lettering.width(name) + 10;
        var caption = detail == Detail.FULL ? caption(container, right - after) : "";
        double end = caption.isEmpty() ? after - 10 : after + Headings.CAPTION.width(caption);
        brush.surface().fill(new Box(box.x() + 10, baseline - lettering.size(), end - box.x() - 6, lettering.size() + 5, 4), theme.container(container.depth()));
        brush.icon(container.icon(), box.x() + 14, baseline - 13, ICON, theme.quiet());
        brush.text(x, baseline, name, lettering, right - x, theme.text());
        brush.text(after, baseline, caption, Headings.CAPTION, right - after, theme.quiet());
    }

    /** Nothing where not even the level fits. */
    private static String caption(Container container, double room) {
        var parts = Headings.CAPTION.fit(Brush.parts(container.caption(), Headings.CAPTION, room), Double.MAX_VALUE);
        return Headings.CAPTION.width(parts) <= room ? parts : "";
    }
}
