package bulkhead.picture;

import java.util.List;

/**
 * How a line is drawn: its colour, its width, and the lengths of its dashes and gaps in turn (none: solid). Caps and joins are
 * round.
 */
public record Pen(Colour colour, double width, List<Double> dashes) {
    public Pen {
        dashes = List.copyOf(dashes);
    }

    public static Pen solid(Colour colour, double width) {
        return new Pen(colour, width, List.of());
    }
}
