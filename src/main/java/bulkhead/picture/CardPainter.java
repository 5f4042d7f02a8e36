package bulkhead.picture;

import bulkhead.diagram.Detail;
import bulkhead.diagram.Drawing.Card;
import bulkhead.diagram.Headings;
import bulkhead.diagram.Overlay;
import bulkhead.diagram.Sizes;
import bulkhead.diagram.lettering.Lettering;
import bulkhead.picture.Shape.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Paints a component: icon and count on the left, name, kind and part in its group on the right, how busy it is at the bottom,
 * its worst finding at the corner.
 */
final class CardPainter {
    private static final double RADIUS = 8;
    private static final double TILE = 30;
    private static final double LEFT = 47;
    private static final double RIGHT = 8;
    private static final double BAR = 4;
    private static final double LINE = 16;
    private static final List<Double> STANDBY = List.of(5.0, 4.0);

    private final Brush brush;
    private final Theme theme;
    private final Overlay overlay;
    private final Detail detail;

    CardPainter(Brush brush, Overlay overlay, Detail detail) {
        this.brush = brush;
        this.theme = brush.theme();
        this.overlay = overlay;
        this.detail = detail;
    }

    void paint(Card card, List<String> signs) {
        var box = Box.of(card.bounds(), RADIUS);
        if (card.instances() > 1) {
            edge(box, 16, Sizes.STACK);
            edge(box, 8, Sizes.STACK / 2.0);
        }
        brush.surface().fill(box, theme.card());
        var fate = Optional.ofNullable(overlay.fates().get(card.component()));
        fate.filter(Fates::stopped).ifPresent(each -> brush.hatch(box, Fates.gap(each)));
        switch (detail) {
            case BLOCKS -> brush.surface().fill(box.grown(-8), theme.tile());
            case NAMES -> name(card);
            case FULL -> inside(card);
        }
        brush.surface().stroke(box, fate.filter(Fates::isBad).map(each -> Fates.border(each, theme))
                .orElseGet(() -> card.standby() ? new Pen(theme.border(), 1.25, STANDBY) : Pen.solid(theme.border(), 1)));
        if (overlay.selected().contains(card.component())) {
            brush.surface().stroke(box.grown(2), Pen.solid(theme.accent(), 2));
        }
        double right = box.x() + box.width() - 8;
        for (var sign : signs.reversed()) {
            right = brush.sign(sign, right, box.y() + box.height());
        }
        Optional.ofNullable(overlay.marks().get(card.component()))
                .ifPresent(mark -> brush.mark(mark, box.x() + box.width() - 6, box.y() + 4));
        fate.ifPresent(each -> brush.fate(each, box.x() + 5, box.y() + 4, detail));
    }

    /** How many there are; while some are lost, how many of them live. */
    private String count(Card card) {
        var live = overlay.live().get(card.component());
        return live == null ? "×" + card.instances() : live + "/" + card.instances();
    }

    /** What peeks out from below a stack. */
    private void edge(Box box, double narrower, double lower) {
        var edge = new Box(box.x() + narrower / 2, box.y() + lower, box.width() - narrower, box.height(), box.radius());
        brush.surface().fill(edge, theme.card());
        brush.surface().stroke(edge, Pen.solid(theme.border(), 1));
    }

    /** The name alone, all over the card, and how busy it is. */
    private void name(Card card) {
        var bounds = card.bounds();
        double room = bounds.width() - 2 * RIGHT;
        var names = lines(card.instances() > 1 ? card.name() + " " + count(card) : card.name(), Headings.TITLE_FROM_AFAR, room);
        double line = Headings.TITLE_FROM_AFAR.size() * 1.2;
        double y = bounds.y() + (bounds.height() - BAR - names.size() * line) / 2 + line * 0.8;
        for (var each : names) {
            brush.text(bounds.x() + RIGHT, y, each, Headings.TITLE_FROM_AFAR, room, theme.text());
            y += line;
        }
        load(card).ifPresent(share -> bar(bounds.x() + 10, bounds.bottom() - BAR - 3, bounds.width() - 20, share));
    }

    private Optional<Double> load(Card card) {
        return Optional.ofNullable(overlay.utilisation().get(card.component())).filter(Double::isFinite);
    }

    private void inside(Card card) {
        var bounds = card.bounds();
        var load = load(card);
        boolean counted = card.instances() > 1;
        double middle = bounds.y() + bounds.height() / 2.0 - (load.isPresent() ? BAR / 2 : 0);
        double top = middle - (TILE + (counted ? 19 : 0)) / 2;
        brush.surface().fill(new Box(bounds.x() + 9, top, TILE, TILE, 7), theme.tile());
        brush.icon(card.icon(), bounds.x() + 14, top + 5, 20, theme.icon());
        if (counted) {
            brush.centred(bounds.x() + 9 + TILE / 2, top + TILE + 14, count(card), Headings.STRONG_CAPTION, LEFT - 4,
                    theme.text());
        }
        texts(card, load, middle);
        load.ifPresent(share -> bar(bounds.x() + 10, bounds.bottom() - BAR - 3, bounds.width() - 20, share));
    }

    private void texts(Card card, Optional<Double> load, double middle) {
        double x = card.bounds().x() + LEFT;
        double room = card.bounds().width() - LEFT - RIGHT;
        var names = lines(card.name(), Headings.TITLE, room);
        boolean row = !card.chip().isEmpty() || load.isPresent();
        double y = middle - (names.size() * LINE + (row ? 31 : 14)) / 2.0 + 11.5;
        for (var line : names) {
            brush.text(x, y, line, Headings.TITLE, room, theme.text());
            y += LINE;
        }
        brush.text(x, y - 1.5, Brush.parts(card.caption(), Headings.CAPTION, room), Headings.CAPTION, room, theme.quiet());
        lastRow(card, load, x, y + 4, room);
    }

    private void lastRow(Card card, Optional<Double> load, double x, double y, double room) {
        var figure = load.map(CardPainter::percent).orElse("");
        double figureWidth = Headings.STRONG_CAPTION.width(figure);
        if (!card.chip().isEmpty()) {
            double width = Math.min(room - figureWidth - 6, Headings.STRONG_CAPTION.width(card.chip()) + 14);
            brush.pill(x - 2, y, width, card.chip(), theme.tile(), theme.icon());
        }
        load.ifPresent(share -> brush.surface()
                .text(x + room, y + 11.5, figure, Headings.STRONG_CAPTION, Surface.Anchor.END, busy(share, theme.text())));
    }

    /** At most two lines, broken between words. */
    private static List<String> lines(String name, Lettering lettering, double room) {
        var words = lettering.fit(name, 100 * room).split(" ");
        var first = new StringBuilder();
        int next = 0;
        while (next < words.length && (first.isEmpty() || lettering.width(first + " " + words[next]) <= room)) {
            first.append(first.isEmpty() ? "" : " ").append(words[next++]);
        }
        var lines = new ArrayList<>(List.of(first.toString()));
        if (next < words.length) {
            lines.add(String.join(" ", List.of(words).subList(next, words.length)));
        }
        return lines;
    }

    private void bar(double x, double y, double width, double share) {
        brush.surface().fill(new Box(x, y, width, BAR, BAR / 2), theme.track());
        double filled = Math.clamp(share, 0, 1) * width;
        if (filled >= BAR) {
            brush.surface().fill(new Box(x, y, filled, BAR, BAR / 2), busy(share, theme.icon()));
        }
    }

    private Colour busy(double share, Colour calm) {
        return share > 1 ? theme.marks().get(Overlay.Mark.ERROR) : calm;
    }

    private static String percent(double share) {
        return share >= 99.995 ? "> 9999 %" : Math.round(share * 100) + " %";
    }
}
