package bulkhead.picture;

import bulkhead.diagram.Drawing;
import bulkhead.diagram.Fate;
import bulkhead.diagram.Detail;
import bulkhead.diagram.Headings;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.Overlay.Mark;
import bulkhead.model.LinkKind;
import bulkhead.model.Point;
import bulkhead.model.Texts;
import bulkhead.picture.Shape.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explains the signs that a picture uses, and only those, in rows as wide as the picture. */
final class Legend {
    private static final int ROW = 24;
    private static final int ABOVE = 32;
    private static final int SYMBOL = 44;
    private static final int GAP = 28;

    private final List<Entry> entries = new ArrayList<>();
    private final double width;
    private final Overlay overlay;

    /** A sign, painted in the middle of a box of {@value #SYMBOL} by {@value #ROW}, and what it means. */
    private record Entry(String text, Sample sample) {
        double width() {
            return SYMBOL + 8 + Headings.CAPTION.width(text);
        }
    }

    private interface Sample {
        void paint(Brush brush, double x, double middle);
    }

    Legend(Drawing drawing, Overlay overlay, Locale locale, double width) {
        this.width = width;
        this.overlay = overlay;
        var texts = Texts.beside(Legend.class, locale);
        for (var kind : LinkKind.values()) {
            if (drawing.wires().stream().anyMatch(wire -> wire.kind() == kind)) {
                entries.add(new Entry(texts.text("link." + kind), (brush, x, middle) -> wire(brush, kind, x, middle)));
            }
        }
        if (drawing.wires().stream().anyMatch(Drawing.Wire::optional)) {
            entries.add(new Entry(texts.text("optional"), this::optional));
        }
        if (drawing.cards().stream().anyMatch(card -> card.instances() > 1)) {
            entries.add(new Entry(texts.text("instances"), Legend::stack));
        }
        if (drawing.cards().stream().anyMatch(Drawing.Card::standby)) {
            entries.add(new Entry(texts.text("standby"), Legend::standby));
        }
        if (!overlay.utilisation().isEmpty()) {
            entries.add(new Entry(texts.text("utilisation"), Legend::bar));
        }
        for (var mark : Mark.values()) {
            if (overlay.marks().containsValue(mark)) {
                entries.add(new Entry(texts.text("mark." + mark), (brush, x, middle) ->
                        brush.mark(mark, x + SYMBOL - 12, middle)));
            }
        }
        for (var fate : Fate.values()) {
            if (overlay.fates().containsValue(fate)) {
                entries.add(new Entry(texts.text("fate." + fate), (brush, x, middle) ->
                        brush.fate(fate, x + SYMBOL - 12, middle, Detail.FULL)));
            }
        }
        if (!drawing.risks().isEmpty()) {
            entries.add(new Entry(texts.text("risk"), (brush, x, middle) -> brush.sign("A", x + SYMBOL, middle)));
        }
    }

    double height() {
        return entries.isEmpty() ? 0 : ABOVE + rows().size() * ROW;
    }

    private List<List<Entry>> rows() {
        var rows = new ArrayList<List<Entry>>();
        double left = 0;
        for (var entry : entries) {
            if (rows.isEmpty() || left + entry.width() > width) {
                rows.add(new ArrayList<>());
                left = 0;
            }
            rows.getLast().add(entry);
            left += entry.width() + GAP;
        }
        return rows;
    }

    void paint(Brush brush) {
        double middle = ABOVE + ROW / 2.0;
        for (var row : rows()) {
            double x = 0;
            for (var entry : row) {
                entry.sample.paint(brush, x, middle);
                brush.text(x + SYMBOL + 8, middle + 4, entry.text, Headings.CAPTION, width - x - SYMBOL - 8, brush.theme()
                        .quiet());
                x += entry.width() + GAP;
            }
            middle += ROW;
        }
    }

    private void wire(Brush brush, LinkKind kind, double x, double middle) {
        new WirePainter(brush, overlay, Detail.FULL)
                .line(List.of(new Point((int) x, (int) middle), new Point((int) x + SYMBOL, (int) middle)), kind,
                brush.theme().wires().get(kind), 1.5);
    }

    private void optional(Brush brush, double x, double middle) {
        wire(brush, LinkKind.CALLS, x, middle);
        new WirePainter(brush, overlay, Detail.FULL)
                .optional(new Point((int) x, (int) middle), new Point((int) x + SYMBOL, (int) middle),
                brush.theme().wires().get(LinkKind.CALLS));
    }

    private static void stack(Brush brush, double x, double middle) {
        for (int i = 2; i >= 0; i--) {
            var box = new Box(x + 14 + 2 * i, middle - 8 + 2.5 * i, 30 - 4 * i, 13, 3);
            brush.surface().fill(box, brush.theme().card());
            brush.surface().stroke(box, Pen.solid(brush.theme().border(), 1));
        }
    }

    private static void standby(Brush brush, double x, double middle) {
        brush.surface().stroke(new Box(x + 14, middle - 8, 30, 16, 3), new Pen(brush.theme().border(), 1.25, List.of(5.0, 4.0)));
    }

    private static void bar(Brush brush, double x, double middle) {
        brush.surface().fill(new Box(x + 14, middle - 2, 30, 4, 2), brush.theme().track());
        brush.surface().fill(new Box(x + 14, middle - 2, 18, 4, 2), brush.theme().icon());
    }
}
