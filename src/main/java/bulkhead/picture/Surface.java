package bulkhead.picture;

import bulkhead.diagram.lettering.Lettering;

/**
 * What a picture is painted on: the editor's canvas, an SVG file, a bitmap, a PDF page. Coordinates are layout units, y grows
 * downward.
 */
public interface Surface {
    void fill(Shape shape, Colour colour);

    void stroke(Shape shape, Pen pen);

    /**
     * One line of text that has been made safe and fits its room; {@code x} is where the anchor says, {@code baseline} the foot
     * of its letters.
     */
    void text(double x, double baseline, String text, Lettering lettering, Anchor anchor, Colour colour);

    /** All that follows up to {@link #end} shows one element. Surfaces that know no parts ignore both. */
    default void begin(Part part) {
    }

    default void end() {
    }

    /** Which point of a text stands at its x. */
    enum Anchor {
        START, MIDDLE, END
    }
}
