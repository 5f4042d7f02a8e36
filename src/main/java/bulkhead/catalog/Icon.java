package bulkhead.catalog;

import java.util.List;

/**
 * A drawing of one colour on a square of {@value #SIZE} × {@value #SIZE}; whoever paints it replays its strokes in any size and
 * colour.
 */
public record Icon(String name, List<Stroke> strokes) {
    public static final double SIZE = 24;
    public static final double LINE_WIDTH = 1.75;

    public Icon {
        strokes = List.copyOf(strokes);
    }
}
