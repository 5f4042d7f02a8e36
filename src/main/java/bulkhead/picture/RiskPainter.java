package bulkhead.picture;

import bulkhead.diagram.Detail;
import bulkhead.diagram.Drawing.RiskTag;
import bulkhead.diagram.Fate;
import bulkhead.diagram.Headings;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.lettering.Lettering;
import bulkhead.picture.Shape.Box;
import java.util.Optional;

/** Paints a risk as a tag with its sign; the same sign stands on whatever is lost with it. */
final class RiskPainter {
    private final Brush brush;
    private final Theme theme;
    private final Overlay overlay;
    private final Detail detail;

    RiskPainter(Brush brush, Overlay overlay, Detail detail) {
        this.brush = brush;
        this.theme = brush.theme();
        this.overlay = overlay;
        this.detail = detail;
    }

    void paint(RiskTag tag) {
        var box = Box.of(tag.bounds(), tag.bounds().height() / 2.0);
        brush.surface().fill(box, theme.riskTag());
        boolean lost = overlay.isLost(tag.risk());
        if (lost) {
            brush.hatch(box, Fates.gap(Fate.LOST));
        }
        brush.surface().stroke(box, lost ? Fates.border(Fate.LOST, theme) : Pen.solid(theme.risk(), 1));
        if (overlay.selected().contains(tag.risk())) {
            brush.surface().stroke(box.grown(2), Pen.solid(theme.accent(), 2));
        }
        if (detail != Detail.BLOCKS) {
            texts(tag, box);
        }
        Optional.ofNullable(overlay.marks().get(tag.risk()))
                .ifPresent(mark -> brush.mark(mark, box.x() + box.width() - 10, box.y() + 3));
        Optional.ofNullable(overlay.fates().get(tag.risk()))
                .ifPresent(fate -> brush.fate(fate, box.x() + 8, box.y() + 4, detail));
    }

    private void texts(RiskTag tag, Box box) {
        double signRoom = Headings.STRONG_CAPTION.width(tag.sign()) + 24;
        if (detail == Detail.NAMES) {
            name(tag, box, box.width() - 14 - signRoom);
        } else {
            double x = box.x() + 38;
            double room = box.width() - 38 - signRoom;
            brush.icon(tag.icon(), box.x() + 13, box.y() + 11, 18, theme.risk());
            brush.text(x, box.y() + 17, tag.name(), Headings.NAME, room, theme.text());
            brush.text(x, box.y() + 31, tag.caption(), Headings.CAPTION, room, theme.quiet());
        }
        brush.sign(tag.sign(), box.x() + box.width() - 12, box.y() + box.height() / 2);
    }

    /** The name alone, as large as there is room for: risks of a sort differ by its end. */
    private void name(RiskTag tag, Box box, double room) {
        var large = Headings.TITLE_FROM_AFAR;
        double size = Math.clamp(large.size() * room / large.width(tag.name()), Headings.NAME.size(), large.size());
        var lettering = new Lettering(large.face(), size);
        brush.text(box.x() + 14, box.y() + box.height() / 2 + size * 0.35, tag.name(), lettering, room, theme.text());
    }
}
