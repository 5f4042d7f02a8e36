package bulkhead.picture;

import bulkhead.catalog.Icon;
import bulkhead.catalog.Icons;
import bulkhead.catalog.Stroke;
import bulkhead.diagram.Detail;
import bulkhead.diagram.Fate;
import bulkhead.diagram.Headings;
import bulkhead.diagram.Overlay.Mark;
import bulkhead.diagram.lettering.Lettering;
import bulkhead.picture.Shape.Box;
import bulkhead.picture.Surface.Anchor;

/** Paints the small things that several painters need: icons, badges, marks, texts that fit. */
record Brush(Surface surface, Theme theme) {
    private static final String PART = " · ";
    static final double MARK = 18;
    static final double SIGN = 16;

    /** The text cut to the room there is. */
    void text(double x, double baseline, String text, Lettering lettering, double room, Colour colour) {
        var fitting = lettering.fit(text, room);
        if (!fitting.isEmpty()) {
            surface.text(x, baseline, fitting, lettering, Anchor.START, colour);
        }
    }

    /** As many of the parts of a caption, from the first on, as there is room for. */
    static String parts(String caption, Lettering lettering, double room) {
        var kept = caption;
        while (lettering.width(kept) > room && kept.contains(PART)) {
            kept = kept.substring(0, kept.lastIndexOf(PART));
        }
        return kept;
    }

    void centred(double x, double baseline, String text, Lettering lettering, double room, Colour colour) {
        surface.text(x, baseline, lettering.fit(text, room), lettering, Anchor.MIDDLE, colour);
    }

    void icon(String name, double x, double y, double size, Colour colour) {
        for (var stroke : Icons.of(name).strokes()) {
            var path = Paths.scaled(stroke.path(), x, y, size);
            if (stroke.ink() == Stroke.Ink.AREA) {
                surface.fill(path, colour);
            } else {
                surface.stroke(path, Pen.solid(colour, Icon.LINE_WIDTH * size / Icon.SIZE));
            }
        }
    }

    /** Octagon with E, triangle with W, circle with i: told apart without colour. */
    void mark(Mark mark, double x, double y) {
        double half = MARK / 2;
        double cut = MARK * 0.29;
        var shape = switch (mark) {
            case ERROR -> Paths.polygon(x - half + cut, y - half, x + half - cut, y - half, x + half, y - half + cut, x + half,
                    y + half - cut,
                    x + half - cut, y + half, x - half + cut, y + half, x - half, y + half - cut, x - half, y - half + cut);
            case WARNING -> Paths.polygon(x, y - half - 2, x + half + 2, y + half, x - half - 2, y + half);
            case NOTE -> new Box(x - half, y - half, MARK, MARK, half);
        };
        surface.stroke(shape, Pen.solid(theme.card(), 3));
        surface.fill(shape, theme.marks().get(mark));
        var letter = switch (mark) {
            case ERROR -> "E";
            case WARNING -> "W";
            case NOTE -> "i";
        };
        centred(x, y + (mark == Mark.WARNING ? 7 : 4), letter, Headings.STRONG_CAPTION, MARK, theme.onMark());
    }

    /** What became of an element, on a disc: a cross, a bar, a full or an open triangle, the lower half. */
    void fate(Fate fate, double x, double y, Detail detail) {
        double half = Fates.size(detail) / 2;
        double arm = half / 2;
        var colour = theme.marks().get(fate == Fate.LOST || fate == Fate.OVERLOADED ? Mark.ERROR : Mark.WARNING);
        var disc = new Box(x - half, y - half, 2 * half, 2 * half, half);
        surface.fill(disc, fate == Fate.LOST ? colour : theme.card());
        surface.stroke(disc, Pen.solid(fate == Fate.LOST ? theme.card() : colour, arm / 3));
        var pen = Pen.solid(fate == Fate.LOST ? theme.onMark() : colour, arm / 2);
        switch (fate) {
            case LOST -> {
                surface.stroke(Paths.polyline(x - arm, y - arm, x + arm, y + arm), pen);
                surface.stroke(Paths.polyline(x - arm, y + arm, x + arm, y - arm), pen);
            }
            case IDLE -> surface.stroke(Paths.polyline(x - arm * 1.4, y + arm * 1.4, x + arm * 1.4, y - arm * 1.4), pen);
            case OVERLOADED -> surface.fill(triangle(x, y, arm), colour);
            case STRAINED -> surface.stroke(triangle(x, y, arm), Pen.solid(colour, arm / 3));
            case FEWER -> surface.fill(new Box(x - arm * 1.4, y, arm * 2.8, arm * 1.4, arm / 2), colour);
        }
    }

    private static Shape.Path triangle(double x, double y, double arm) {
        return Paths.polygon(x, y - arm * 1.3, x + arm * 1.3, y + arm, x - arm * 1.3, y + arm);
    }

    /** Slanting lines all over a box, so that it looks crossed out in grey, too. */
    void hatch(Box box, double gap) {
        var pen = Pen.solid(theme.track(), 3);
        double inset = box.radius() / 2;
        double left = box.x() + inset;
        double top = box.y() + inset;
        double width = box.width() - 2 * inset;
        double height = box.height() - 2 * inset;
        for (double along = gap; along < width + height; along += gap) {
            double from = Math.max(0, along - height);
            double to = Math.min(width, along);
            surface.stroke(Paths.polyline(left + from, top + along - from, left + to, top + along - to), pen);
        }
    }

    /** The sign of a risk, right-aligned; returns where the next one to the left ends. */
    double sign(String sign, double right, double middle) {
        double width = Math.max(SIGN, Headings.STRONG_CAPTION.width(sign) + 8);
        var box = new Box(right - width, middle - SIGN / 2, width, SIGN, 4);
        surface.fill(box, theme.riskTag());
        surface.stroke(box, Pen.solid(theme.risk(), 1));
        centred(right - width / 2, middle + 4, sign, Headings.STRONG_CAPTION, width, theme.risk());
        return right - width - 3;
    }

    /** A rounded label with text in the middle of its height. */
    void pill(double x, double y, double width, String text, Colour fill, Colour ink) {
        surface.fill(new Box(x, y, width, 15, 7.5), fill);
        centred(x + width / 2, y + 11.5, text, Headings.STRONG_CAPTION, width - 8, ink);
    }
}
