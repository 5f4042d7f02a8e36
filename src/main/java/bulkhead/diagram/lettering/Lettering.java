package bulkhead.diagram.lettering;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Text of one weight and size in layout units: how wide it is, and how much of it fits. Widths are never below what a surface draws: characters that the face
 * doesn't have count as wide as the widest fallback glyph.
 */
public record Lettering(Face face, double size) {
    /** Colour emoji of common fonts are up to 1.37 em wide. */
    private static final int FALLBACK_THOUSANDTHS = 1400;
    private static final String ELLIPSIS = "…";

    public double width(String text) {
        long thousandths = text.codePoints().mapToLong(code -> face.thousandths(code).orElse(FALLBACK_THOUSANDTHS)).sum();
        return thousandths * size / 1000;
    }

    /** Whether the face has every character, so that {@link #width} is the true width and not only a bound. */
    public boolean covers(String text) {
        return text.codePoints().allMatch(code -> face.thousandths(code).isPresent());
    }

    /** The text made safe to draw, cut between whole characters and ended by an ellipsis where it is wider than the room there is. */
    public String fit(String text, double room) {
        var safe = Characters.safe(text);
        if (width(safe) <= room) {
            return safe;
        }
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(safe);
        double left = room - width(ELLIPSIS);
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            left -= width(safe.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return end == 0 && room < width(ELLIPSIS) ? "" : safe.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
